package io.drydock.functions.provisioner.network;

import java.util.Locale;

/** How an interface gets its address in a subnet (MAAS's API, interfaces, {@code op=link_subnet}). */
enum LinkMode {
    /** One that MAAS chooses when it deploys. */
    AUTO,
    DHCP,
    STATIC,
    /** None: the interface is but up. */
    LINK_UP;

    /** As MAAS writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What MAAS does not say, or says in a word that is not known here, is but up. */
    static LinkMode of(String word) {
        for (LinkMode mode : values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        return LINK_UP;
    }
}
