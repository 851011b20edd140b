package io.drydock.bench;

import java.util.ArrayList;
import java.util.List;

/** What was to be reached, and whether it was. */
public final class Targets {
    private final List<String> lines = new ArrayList<>();

    public void add(String target, boolean met, String found) {
        lines.add("  %-12s %s: %s".formatted(met ? "met" : "NOT MET", target, found));
    }

    public void print() {
        System.out.println("\nTargets");
        lines.forEach(System.out::println);
    }
}
