package io.drydock.design.document;

import java.util.Optional;

/** The kinds of document in the namespace {@code drydock}, version 1. */
public enum Kind {
    REGION("Region"),
    NETWORK_LINK("NetworkLink"),
    NETWORK("Network"),
    RACK("Rack"),
    HARDWARE_PROFILE("HardwareProfile"),
    HOST_PROFILE("HostProfile"),
    BAREMETAL_NODE("BaremetalNode"),
    BOOT_ACTION("BootAction");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** The name as documents write it, such as {@code NetworkLink}. */
    public String title() {
        return title;
    }

    public static Optional<Kind> of(String title) {
        for (Kind kind : values()) {
            if (kind.title.equals(title)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
