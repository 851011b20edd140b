package io.drydock.lab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.sensor.PowerSupplyState;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LabServerTest {
    private static final BootOverride PXE_ONCE = new BootOverride(BootDevice.PXE, true, true);

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final LabServer server = GeneratedServers.site(1, LoopbackNetwork.parse("127.13.1.0/24"), SiteSettings.DEFAULT.withClock(() -> now))
            .servers().getFirst();

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void powerComesOnAfterItsTimeAndTheServerBootsThen() {
        assertThat(server.command(PowerCommand.ON)).isEqualTo(PowerVerdict.ACCEPTED);
        assertThat(server.power()).isEqualTo(PowerState.POWERING_ON);
        assertThat(server.boots()).isEmpty();
        Instant due = now.plusSeconds(2);
        pass(60);
        assertThat(server.power()).isEqualTo(PowerState.ON);
        assertThat(server.boots()).containsExactly(new Boot(due, BootDevice.DISK, true, false, PowerCommand.ON));
    }

    @Test
    void aCycleGoesThroughOffAndIsOneChangeOfEachKind() {
        on();
        server.bootOverride(PXE_ONCE);
        server.command(PowerCommand.CYCLE);
        assertThat(server.power()).isEqualTo(PowerState.POWERING_OFF);
        pass(4);
        assertThat(server.power()).isEqualTo(PowerState.POWERING_ON);
        pass(7);
        assertThat(server.power()).isEqualTo(PowerState.ON);
        assertThat(server.count(Change.Kind.POWER_OFF)).isEqualTo(1);
        assertThat(server.count(Change.Kind.POWER_ON)).isEqualTo(2);
        assertThat(server.boots().getLast().device()).isEqualTo(BootDevice.PXE);
    }

    @Test
    void aPersistentOverrideStaysAndOneForOnceIsUsedUp() {
        server.bootOverride(new BootOverride(BootDevice.DISK, false, true));
        on();
        server.command(PowerCommand.RESET);
        assertThat(server.boots()).extracting(Boot::overridden).containsExactly(true, true);
        server.bootOverride(PXE_ONCE);
        server.command(PowerCommand.RESET);
        server.command(PowerCommand.RESET);
        assertThat(server.boots()).extracting(Boot::device).endsWith(BootDevice.PXE, BootDevice.DISK);
        assertThat(server.bootOverride()).isEqualTo(BootOverride.NONE);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        assertThat(server.command(PowerCommand.RESET)).isEqualTo(PowerVerdict.NOT_IN_THIS_STATE);
        assertThat(server.command(PowerCommand.CYCLE)).isEqualTo(PowerVerdict.NOT_IN_THIS_STATE);
        assertThat(server.command(PowerCommand.OFF)).isEqualTo(PowerVerdict.NOTHING_TO_DO);
        assertThat(server.changes()).isEmpty();
    }

    @Test
    void powerThatIsTakenAwayOvertakesAShutdown() {
        on();
        server.command(PowerCommand.SOFT_OFF);
        assertThat(server.command(PowerCommand.OFF)).isEqualTo(PowerVerdict.ACCEPTED);
        pass(4);
        assertThat(server.power()).isEqualTo(PowerState.OFF);
        assertThat(server.count(Change.Kind.POWER_OFF)).isEqualTo(1);
    }

    @Test
    void faultsOfThePowerShow() {
        server.faults(Faults.of(Fault.POWER_STUCK));
        assertThat(server.command(PowerCommand.ON)).isEqualTo(PowerVerdict.ACCEPTED);
        pass(100);
        assertThat(server.power()).isEqualTo(PowerState.OFF);

        server.faults(Faults.of(Fault.SLOW_POWER));
        server.command(PowerCommand.ON);
        pass(19);
        assertThat(server.power()).isEqualTo(PowerState.POWERING_ON);
        pass(1);
        assertThat(server.power()).isEqualTo(PowerState.ON);

        server.faults(Faults.of(Fault.IGNORES_BOOT_DEVICE));
        server.bootOverride(PXE_ONCE);
        assertThat(server.bootOverride()).isEqualTo(PXE_ONCE);
        server.command(PowerCommand.RESET);
        assertThat(server.boots().getLast().device()).isEqualTo(BootDevice.DISK);

        BootOverride before = server.bootOverride();
        server.faults(Faults.of(Fault.KEEPS_BOOT_DEVICE));
        server.bootOverride(PXE_ONCE);
        assertThat(server.bootOverride()).isEqualTo(before);
    }

    @Test
    void aReadingBeyondItsBoundIsAnEventAndAffectsTheServersHealth() {
        assertThat(server.health()).isEqualTo(Health.OK);
        server.reading("Inlet Temp", 43);
        assertThat(server.health()).isEqualTo(Health.CRITICAL);
        server.reading("Inlet Temp", 22);
        assertThat(server.health()).isEqualTo(Health.OK);
        server.reading("PSU2 Status", PowerSupplyState.PRESENT | PowerSupplyState.INPUT_LOST);
        assertThat(server.health()).isEqualTo(Health.WARNING);
        assertThat(server.eventLog().events()).extracting(Event::sensorNumber).containsExactly(1, 1, 11);
        assertThat(server.eventLog().events()).extracting(Event::asserted).containsExactly(true, false, true);
        // Upper critical, going high: reading and threshold follow (IPMI 2.0, table 42-2).
        assertThat(server.eventLog().events().getFirst().data()).isEqualTo(0x59_2B_2A);
        assertThatThrownBy(() -> server.reading("Fan9", 1)).hasMessageContaining("n00001").hasMessageContaining("Fan9");
    }

    @Test
    void aFanOfAServerWithoutPowerReadsNothing() {
        var fan = server.hardware().sensors().stream().filter(sensor -> sensor.name().equals("Fan1")).findFirst().orElseThrow();
        assertThat(server.reading(fan)).isEmpty();
        on();
        assertThat(server.reading(fan)).hasValue(6000);
    }

    @Test
    void aFullEventLogSaysSoUntilItIsCleared() {
        for (int i = 0; i < EventLog.CAPACITY + 3; i++) {
            server.addEvent(1, 1, 1, true, 0, Health.OK, "event");
        }
        assertThat(server.eventLog().overflow()).isTrue();
        assertThat(server.eventLog().events()).hasSize(EventLog.CAPACITY);
        server.clearEventLog();
        assertThat(server.eventLog().overflow()).isFalse();
        assertThat(server.eventLog().events()).singleElement().satisfies(event -> assertThat(event.id()).isEqualTo(1));
    }

    @Test
    void theIdentifyLightGoesOutByItself() {
        server.identify(Duration.ofSeconds(15));
        pass(10);
        assertThat(server.identifying()).isEqualTo(Duration.ofSeconds(5));
        pass(5);
        assertThat(server.identifying()).isZero();
        assertThat(server.count(Change.Kind.IDENTIFY)).isEqualTo(1);
    }

    @Test
    void withWrongCredentialsNoPasswordIsRight() {
        server.faults(Faults.of(Fault.WRONG_CREDENTIALS));
        assertThat(server.account("drydock")).hasValueSatisfying(account -> assertThat(account.password()).isNotEqualTo("drydock"));
        assertThat(server.account("nobody")).isEmpty();
    }

    @Test
    void noPasswordIsEverShown() {
        assertThat(server.spec().accounts().getFirst().toString() + server.spec() + SiteSettings.DEFAULT.withPassword("secret"))
                .doesNotContain("secret").doesNotContain("password");
    }

    private void on() {
        server.command(PowerCommand.ON);
        pass(2);
        assertThat(server.power()).isEqualTo(PowerState.ON);
    }
}
