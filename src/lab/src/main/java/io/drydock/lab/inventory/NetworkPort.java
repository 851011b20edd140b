package io.drydock.lab.inventory;

import java.util.Optional;

/**
 * A network port's place and kind; which MAC address it has is each server's own.
 *
 * @param name such as {@code NIC.1}
 * @param pciAddress of the device that it belongs to
 * @param pxe whether the server boots from it
 * @param linuxName what Linux calls it, where that does not follow from its place
 */
public record NetworkPort(String name, String pciAddress, long megabitsPerSecond, boolean pxe, Optional<String> linuxName) {
    /** One whose name follows from its place. */
    public NetworkPort(String name, String pciAddress, long megabitsPerSecond, boolean pxe) {
        this(name, pciAddress, megabitsPerSecond, pxe, Optional.empty());
    }
}
