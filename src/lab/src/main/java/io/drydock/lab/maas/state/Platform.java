package io.drydock.lab.maas.state;

import java.util.Optional;

/**
 * What is or will be installed on a machine.
 *
 * @param osystem such as {@code ubuntu}; empty: nothing is chosen
 * @param series such as {@code noble}
 * @param kernel such as {@code ga-24.04}
 * @param userData for cloud-init, decoded
 * @param netboot whether MAAS lets it boot from the network, rather than sending it to its disk
 */
public record Platform(String osystem, String series, Optional<String> kernel, Optional<String> userData, boolean netboot) {
    /** Nothing. */
    public static final Platform NONE = new Platform("", "", Optional.empty(), Optional.empty(), true);

    public Platform withNetboot(boolean other) {
        return new Platform(osystem, series, kernel, userData, other);
    }
}
