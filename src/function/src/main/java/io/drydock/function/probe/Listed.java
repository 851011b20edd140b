package io.drydock.function.probe;

import java.util.List;

/** Names in a message. */
public final class Listed {
    private static final int SHOWN = 8;

    private Listed() {
    }

    /** The first few of many, and how many there are besides. */
    public static String of(List<String> names) {
        return names.size() <= SHOWN ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
    }
}
