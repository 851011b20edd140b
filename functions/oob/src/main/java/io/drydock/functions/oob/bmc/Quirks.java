package io.drydock.functions.oob.bmc;

import java.util.Set;

/** In what ways a kind of BMC departs from the standards, by the names of the file that lists the kinds. */
public record Quirks(Set<String> names) {
    /** A BMC that does as the standards say. */
    public static final Quirks NONE = new Quirks(Set.of());

    public Quirks {
        names = Set.copyOf(names);
    }

    public boolean has(String name) {
        return names.contains(name);
    }
}
