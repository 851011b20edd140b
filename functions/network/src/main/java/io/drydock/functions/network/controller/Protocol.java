package io.drydock.functions.network.controller;

import java.util.Locale;

/** What is spoken with what sets up switches. */
public enum Protocol {
    RESTCONF, WEBHOOK;

    /** As {@code drydock.drivers.network} names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that {@code drydock.drivers.network} calls so. */
    static Protocol of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
