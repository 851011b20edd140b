package io.drydock.lab.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * All that is wrong with one BMC.
 *
 * @param unavailable Redfish: how many requests are answered with 503 before the first real answer, as while a BMC starts
 * @param retryAfter Redfish: what those answers ask for, in whole seconds
 */
public record Faults(Set<Fault> set, Datagrams datagrams, int unavailable, Duration retryAfter) {
    /** A BMC that does as the standards say. */
    public static final Faults NONE = new Faults(Set.of(), Datagrams.PERFECT, 0, Duration.ofSeconds(1));

    public Faults {
        set = Set.copyOf(set);
        if (unavailable < 0 || retryAfter.isNegative()) {
            throw new IllegalArgumentException("neither a count of answers nor a wait is negative: " + unavailable + ", " + retryAfter);
        }
    }

    /** A BMC with these faults alone. */
    public static Faults of(Fault... faults) {
        return NONE.with(faults);
    }

    public boolean has(Fault fault) {
        return set.contains(fault);
    }

    /** These faults too. */
    public Faults with(Fault... more) {
        Set<Fault> all = set.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(set);
        all.addAll(Set.of(more));
        return new Faults(all, datagrams, unavailable, retryAfter);
    }

    /** The same behind another network. */
    public Faults with(Datagrams other) {
        return new Faults(set, other, unavailable, retryAfter);
    }

    /** The same, but the next {@code count} requests are answered with 503. */
    public Faults unavailableFor(int count, Duration wait) {
        return new Faults(set, datagrams, count, wait);
    }
}
