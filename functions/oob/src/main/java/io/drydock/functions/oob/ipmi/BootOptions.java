package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.chassis.BootDevice;
import io.drydock.ipmi.command.chassis.BootFlags;
import io.drydock.ipmi.command.chassis.BootParameter;
import io.drydock.ipmi.command.chassis.GetBootOptions;
import io.drydock.ipmi.command.chassis.SetBootOptions;
import java.util.Optional;

/** The boot device of a server (IPMI 2.0, sections 28.12 and 28.13). */
final class BootOptions {
    /**
     * A BMC forgets boot flags if no chassis control follows within 60 s (table 28-14, parameter 3): a server that is switched off, seen to be off,
     * and then switched on takes longer. So it is told to keep them, then and on a restart that nobody asked for by IPMI.
     */
    private static final int KEPT = BootParameter.KEEP_ON_TIMEOUT | BootParameter.KEEP_ON_BUTTON | BootParameter.KEEP_ON_RESET;

    private final IpmiConnection connection;
    /** What was written in this session, where the BMC kept no more of it than the device. */
    private Optional<BootFlags> onlyDeviceKept = Optional.empty();

    BootOptions(IpmiConnection connection) {
        this.connection = connection;
    }

    BootOverride read() {
        BootFlags flags = onlyDeviceKept.orElse(BootFlags.NONE);
        BootFlags told = flags();
        if (told.valid() || told.selector() != flags.selector()) {
            flags = told;
        }
        if (!flags.valid() || flags.selector() == BootDevice.NONE.selector()) {
            return BootOverride.NONE;
        }
        return new BootOverride(flags.device().map(BootOptions::device).orElse(Device.OTHER),
                flags.persistent() ? Persistence.PERSISTENT : Persistence.ONCE, Optional.of(flags.efi() ? Firmware.UEFI : Firmware.LEGACY));
    }

    private BootFlags flags() {
        try {
            return BootFlags.read(connection.send(new GetBootOptions(BootParameter.BOOT_FLAGS)).value().toBytes());
        } catch (MalformedMessage e) {
            throw new BmcException(Kind.COMMAND_REFUSED, connection.target() + ", by IPMI: asked for its boot flags, and the answer can't be read: "
                    + e.getMessage(), e);
        }
    }

    /** Where the firmware is not said, the bit for EFI stays as it is. */
    void write(BootOverride wanted) {
        BootFlags flags = wanted.device() == Device.NONE ? BootFlags.NONE : flags().withValid(true)
                .withPersistent(wanted.persistence() == Persistence.PERSISTENT).withDevice(selector(wanted.device()));
        if (wanted.device() != Device.NONE && wanted.firmware().isPresent()) {
            flags = flags.withEfi(wanted.firmware().get() == Firmware.UEFI);
        }
        // What a BMC does not have of these it refuses, and does without.
        connection.ask(SetBootOptions.setInProgress(BootParameter.IN_PROGRESS));
        try {
            connection.ask(SetBootOptions.validBitClearing(KEPT));
            connection.ask(SetBootOptions.infoForBios());
            connection.send(SetBootOptions.bootFlags(flags));
        } finally {
            connection.ask(SetBootOptions.setInProgress(BootParameter.SET_COMPLETE));
        }
        // Some BMCs (ipmi_sim is one) keep the device alone and tell it without the valid bit: as long as they tell it, what was written counts.
        BootFlags kept = flags();
        onlyDeviceKept = !kept.valid() && kept.selector() == flags.selector() ? Optional.of(flags) : Optional.empty();
    }

    private static Device device(BootDevice device) {
        return switch (device) {
            case NONE -> Device.NONE;
            case PXE -> Device.PXE;
            case DISK, DISK_SAFE_MODE -> Device.DISK;
            case DIAGNOSTIC_PARTITION -> Device.DIAGNOSTICS;
            case CD, REMOTE_CD -> Device.CDROM;
            case BIOS_SETUP -> Device.SETUP;
            case FLOPPY, REMOTE_FLOPPY, REMOTE_MEDIA -> Device.USB;
            case REMOTE_DISK -> Device.OTHER;
        };
    }

    /** The selector of floppies stands for any removable medium (table 28-14). */
    private BootDevice selector(Device device) {
        return switch (device) {
            case NONE -> BootDevice.NONE;
            case PXE -> BootDevice.PXE;
            case DISK -> BootDevice.DISK;
            case CDROM -> BootDevice.CD;
            case USB -> BootDevice.FLOPPY;
            case SETUP -> BootDevice.BIOS_SETUP;
            case DIAGNOSTICS -> BootDevice.DIAGNOSTIC_PARTITION;
            case OTHER -> throw new BmcException(Kind.UNSUPPORTED, connection.target() + ", by IPMI: there is no boot device OTHER to be set");
        };
    }
}
