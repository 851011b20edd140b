package io.drydock.ipmi.command.chassis;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.command.Octets;
import java.util.Optional;

/**
 * The five bytes of boot option parameter 5 (IPMI 2.0, table 28-14). Bits that have no name here, such as those of the console and of locks, stay
 * as they are when another one is changed.
 */
public record BootFlags(Octets bytes) {
    private static final int SIZE = 5;
    private static final int VALID = 0x80;
    private static final int PERSISTENT = 0x40;
    private static final int EFI = 0x20;
    private static final int DEVICE = 0x3C;
    private static final int CLEAR_CMOS = 0x80;
    /** Nothing is overridden. */
    public static final BootFlags NONE = new BootFlags(Octets.of(new byte[SIZE]));

    /** @throws IllegalArgumentException if there aren't five bytes */
    public BootFlags {
        if (bytes.size() != SIZE) {
            throw new IllegalArgumentException("boot flags have 5 bytes, not " + bytes.size());
        }
    }

    public static BootFlags read(byte[] data) throws MalformedMessage {
        return new BootFlags(Octets.of(new MessageReader(data).bytes(SIZE)));
    }

    /** Whether the flags count at the next boot. */
    public boolean valid() {
        return (bytes.at(0) & VALID) != 0;
    }

    /** Whether they count for all boots to come, not only for the next. */
    public boolean persistent() {
        return (bytes.at(0) & PERSISTENT) != 0;
    }

    /** Whether the device is booted by EFI, else as PC compatible BIOS did. */
    public boolean efi() {
        return (bytes.at(0) & EFI) != 0;
    }

    public int selector() {
        return (bytes.at(1) & DEVICE) >> 2;
    }

    /** The device; absent for a reserved selector. */
    public Optional<BootDevice> device() {
        return BootDevice.of(selector());
    }

    /** Which one of several devices of the kind; 0: not said. */
    public int instance() {
        return bytes.at(4) & 0x1F;
    }

    public BootFlags withValid(boolean valid) {
        return with(0, VALID, valid ? VALID : 0);
    }

    public BootFlags withPersistent(boolean persistent) {
        return with(0, PERSISTENT, persistent ? PERSISTENT : 0);
    }

    public BootFlags withEfi(boolean efi) {
        return with(0, EFI, efi ? EFI : 0);
    }

    /** Another device; what goes with the one before (its instance, clearing of CMOS) goes with it. */
    public BootFlags withDevice(BootDevice device) {
        return with(1, DEVICE | CLEAR_CMOS, device.selector() << 2).with(4, 0x1F, 0);
    }

    private BootFlags with(int index, int mask, int value) {
        byte[] changed = bytes.toBytes();
        changed[index] = (byte) (changed[index] & ~mask | value);
        return new BootFlags(Octets.of(changed));
    }
}
