package io.drydock.functions.oob.bmc;

import java.util.Optional;

/**
 * From where a server is made to boot.
 *
 * @param device {@link Device#NONE}: as its firmware is set up
 * @param persistence whether the next boot uses it up
 * @param firmware how the device is booted; absent: not said
 */
public record BootOverride(Device device, Persistence persistence, Optional<Firmware> firmware) {
    /** Nothing is overridden. */
    public static final BootOverride NONE = new BootOverride(Device.NONE, Persistence.ONCE, Optional.empty());

    /** Kinds of boot device. */
    public enum Device { NONE, PXE, DISK, CDROM, USB, SETUP, DIAGNOSTICS, OTHER }

    /** For how long. */
    public enum Persistence { ONCE, PERSISTENT }

    /** By which kind of firmware. */
    public enum Firmware { UEFI, LEGACY }
}
