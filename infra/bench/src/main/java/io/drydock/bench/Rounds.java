package io.drydock.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a measurement gave in each round. */
public final class Rounds {
    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
    }

    /** Of an even number, the higher of the two in the middle. */
    public double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** The median, and the range. */
    public String text() {
        return "%,.0f (%,.0f to %,.0f)".formatted(median(), Collections.min(values), Collections.max(values));
    }
}
