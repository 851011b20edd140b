package io.drydock.lab.inventory;

/**
 * A network port's place and kind; which MAC address it has is each server's own.
 *
 * @param name such as {@code NIC.1}
 * @param pciAddress of the device that it belongs to
 * @param pxe whether the server boots from it
 */
public record NetworkPort(String name, String pciAddress, long megabitsPerSecond, boolean pxe) {
}
