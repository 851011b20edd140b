package io.drydock.lab.server;

/**
 * Where a server is told to boot from in place of the order in its firmware.
 *
 * @param once whether the next boot uses it up
 * @param uefi whether the device is booted by UEFI, else the legacy way
 * @param options the further three bytes of IPMI's boot flags (data 3 to 5), the third one lowest; no meaning here beyond being kept
 */
public record BootOverride(BootDevice device, boolean once, boolean uefi, int options) {
    /** Nothing is overridden. */
    public static final BootOverride NONE = new BootOverride(BootDevice.NONE, true, false, 0);

    public BootOverride(BootDevice device, boolean once, boolean uefi) {
        this(device, once, uefi, 0);
    }
}
