package io.drydock.lab.maas.nic;

import java.util.Locale;

/** What kind of interface. */
enum NicType {
    PHYSICAL, BOND, VLAN, BRIDGE;

    /** As MAAS writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
