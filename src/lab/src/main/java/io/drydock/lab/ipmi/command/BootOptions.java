package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.chassis.BootFlags;
import io.drydock.ipmi.command.chassis.BootParameter;
import io.drydock.lab.ipmi.timer.Timers;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.LabServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The boot options of one BMC: what IPMI adds to the override that the server's model holds (IPMI 2.0, section 28.12 and table 28-14). */
final class BootOptions {
    /** The flags count no more if no chassis control follows within this time, unless the BMC was told to keep them. */
    private static final Duration FLAGS_LAST = Duration.ofSeconds(60);

    private final LabServer server;
    private final Timers timers;
    private BootFlags flags = BootFlags.NONE;
    private int set;
    private int progress;
    private int keptOn;
    private int acknowledged;

    BootOptions(LabServer server, Timers timers) {
        this.server = server;
        this.timers = timers;
    }

    int progress() {
        return progress;
    }

    void progress(int state) {
        progress = state;
    }

    /** On which events the flags are kept. */
    int keptOn() {
        return keptOn;
    }

    void keptOn(int events) {
        keptOn = events;
    }

    /** Who has handled the boot information. */
    int acknowledged() {
        return acknowledged;
    }

    void acknowledge(int mask, int bits) {
        acknowledged = acknowledged & ~mask | bits & mask;
    }

    /** The flags that were set here, as long as they are what the server will heed; else what it will heed, in the form of flags. */
    BootFlags flags() {
        BootOverride override = server.bootOverride();
        if (flags.valid() && override.equals(override(flags).orElse(null))) {
            return flags;
        }
        return override.equals(BootOverride.NONE) ? flags.withValid(false) : flags(override);
    }

    /** Sets the flags; false: the server knows no such device. */
    boolean flags(BootFlags wanted) {
        Optional<BootOverride> override = override(wanted);
        if (override.isEmpty()) {
            return false;
        }
        flags = wanted;
        server.bootOverride(override.get());
        int number = ++set;
        if (wanted.valid() && (keptOn & BootParameter.KEEP_ON_TIMEOUT) == 0) {
            timers.after(FLAGS_LAST, () -> drop(number));
        }
        return true;
    }

    private void drop(int number) {
        if (number == set) {
            flags = flags.withValid(false);
            server.bootOverride(BootOverride.NONE);
        }
    }

    /** A chassis control came: the flags are kept for the boot that it may lead to. */
    void controlled() {
        set++;
    }

    private static Optional<BootOverride> override(BootFlags flags) {
        if (!flags.valid()) {
            return Optional.of(BootOverride.NONE);
        }
        int options = flags.bytes().at(2) << 16 | flags.bytes().at(3) << 8 | flags.bytes().at(4);
        return Arrays.stream(BootDevice.values()).filter(device -> device.code() == flags.selector()).findFirst()
                .map(device -> device == BootDevice.NONE && options == 0 ? BootOverride.NONE
                        : new BootOverride(device, !flags.persistent(), flags.efi(), options));
    }

    private static BootFlags flags(BootOverride override) {
        int first = 0x80 | (override.once() ? 0 : 0x40) | (override.uefi() ? 0x20 : 0);
        return new BootFlags(Octets.of((byte) first, (byte) (override.device().code() << 2), (byte) (override.options() >> 16),
                (byte) (override.options() >> 8), (byte) override.options()));
    }
}
