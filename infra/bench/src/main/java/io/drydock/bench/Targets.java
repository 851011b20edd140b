package io.drydock.bench;

import java.util.ArrayList;
import java.util.List;

/** What was to be reached, and whether it was. */
public final class Targets {
    private final List<String> lines = new ArrayList<>();
    private boolean allMet = true;

    public void add(String target, boolean met, String found) {
        allMet &= met;
        lines.add("  %-12s %s: %s".formatted(met ? "met" : "NOT MET", target, found));
    }

    /** Whether each of them was reached. */
    public boolean allMet() {
        return allMet;
    }

    public void print() {
        System.out.println("\nTargets");
        lines.forEach(System.out::println);
    }
}
