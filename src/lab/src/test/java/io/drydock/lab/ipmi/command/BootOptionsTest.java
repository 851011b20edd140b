package io.drydock.lab.ipmi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.chassis.BootFlags;
import io.drydock.ipmi.command.chassis.BootParameter;
import io.drydock.lab.ipmi.timer.Timers;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BootOptionsTest {
    private static final BootFlags PXE = new BootFlags(Octets.hex("a0 04 02 00 01"));

    private final AtomicLong clock = new AtomicLong();
    private final Timers timers = new Timers(clock::get);
    private final LabServer server = GeneratedServers.site(1, LoopbackNetwork.parse("127.14.0.0/24"),
            SiteSettings.DEFAULT.withDelays(PowerDelays.NONE).poweredOn(true)).servers().getFirst();
    private final BootOptions options = new BootOptions(server, timers);

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
        timers.run();
    }

    @Test
    void allFiveBytesAreKept() {
        assertThat(options.flags(PXE)).isTrue();
        assertThat(options.flags()).isEqualTo(PXE);
        assertThat(server.bootOverride()).isEqualTo(new BootOverride(BootDevice.PXE, true, true, 0x020001));
    }

    @Test
    void theBootUsesTheFlagsUp() {
        options.flags(PXE);
        options.controlled();
        server.command(PowerCommand.RESET);
        assertThat(options.flags().valid()).isFalse();
        assertThat(server.boots().getLast().device()).isEqualTo(BootDevice.PXE);
    }

    @Test
    void flagsThatPersistAreNotUsedUp() {
        options.flags(PXE.withPersistent(true));
        server.command(PowerCommand.RESET);
        assertThat(options.flags()).isEqualTo(PXE.withPersistent(true));
    }

    @Test
    void flagsCountForAMinuteWhereNoControlFollows() {
        options.flags(PXE);
        pass(Duration.ofSeconds(59));
        assertThat(options.flags().valid()).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(options.flags().valid()).isFalse();
        assertThat(server.bootOverride()).isEqualTo(BootOverride.NONE);
    }

    @Test
    void aControlKeepsThem() {
        options.flags(PXE);
        options.controlled();
        pass(Duration.ofSeconds(61));
        assertThat(options.flags()).isEqualTo(PXE);
    }

    @Test
    void theBmcCanBeToldToKeepThem() {
        options.keptOn(BootParameter.KEEP_ON_TIMEOUT);
        options.flags(PXE);
        pass(Duration.ofSeconds(61));
        assertThat(options.flags()).isEqualTo(PXE);
    }

    @Test
    void settingThemAgainBeginsTheMinuteAnew() {
        options.flags(PXE);
        pass(Duration.ofSeconds(40));
        options.flags(PXE);
        pass(Duration.ofSeconds(40));
        assertThat(options.flags().valid()).isTrue();
    }

    @Test
    void whatAnotherProtocolSetsIsToldInFlags() {
        options.flags(PXE);
        server.bootOverride(new BootOverride(BootDevice.CDROM, false, false));
        assertThat(options.flags()).isEqualTo(new BootFlags(Octets.hex("c0 14 00 00 00")));
    }

    @Test
    void aReservedDeviceIsRefused() {
        assertThat(options.flags(new BootFlags(Octets.hex("80 28 00 00 00")))).isFalse();
        assertThat(server.bootOverride()).isEqualTo(BootOverride.NONE);
    }
}
