package io.drydock.lab.maas.nic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How an interface gets its address. */
enum LinkMode {
    /** MAAS chooses one when the machine is deployed. */
    AUTO,
    DHCP,
    STATIC,
    /** It has none. */
    LINK_UP;

    /** As MAAS writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LinkMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Stream.of(values()).map(LinkMode::word).toList();
    }
}
