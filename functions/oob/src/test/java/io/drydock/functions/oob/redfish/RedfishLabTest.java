package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client against the lab's BMCs, the good ones and the bad. */
@QuarkusTest
@Timeout(120)
class RedfishLabTest extends LabSessions {
    @Inject
    RedfishProtocol configured;

    /** The bean with nothing configured trusts Java's own authorities alone. */
    @Test
    void theProtocolIsThereWithoutConfiguration() {
        assertThat(configured.name()).isEqualTo("redfish");
        assertFailure(Kind.CERTIFICATE_REFUSED, () -> configured.open(bmc(server, "oob", Map.of("port", Integer.toString(redfish.port())))),
                "is not signed by an authority");
    }

    @Test
    void aServerIsToldOfAsItIs() {
        session(session -> {
            assertThat(session.identity().serial()).contains(server.identity().serial());
            assertThat(session.identity().uuid()).contains(server.identity().uuid().toString());
            assertThat(session.identity().bmcFirmware()).contains(server.hardware().bmcFirmware());
            assertThat(session.power()).isEqualTo(PowerState.OFF);
            Inventory inventory = session.inventory();
            assertThat(inventory.processors().orElseThrow()).hasSize(2).allSatisfy(cpu -> assertThat(cpu.cores()).hasValue(16));
            assertThat(inventory.memoryBytes()).hasValue(256L << 30);
            assertThat(inventory.pciDevices().orElseThrow()).extracting(device -> device.address().orElse("none"))
                    .containsExactly("0000:01:00.0", "0000:3b:00.0", "0000:65:00.0");
            assertThat(inventory.drives().orElseThrow()).extracting(drive -> drive.bytes().orElse(0))
                    .containsExactly(480_000_000_000L, 960_000_000_000L);
            assertThat(inventory.networkPorts().orElseThrow()).hasSize(2).allSatisfy(port -> assertThat(port.mac()).isPresent());
            assertThat(inventory.firmware().orElseThrow()).isNotEmpty();
        });
    }

    @Test
    void whatIsWrongWithAServerIsAlarmed() {
        server.reading("Inlet Temp", 43);
        server.partHealth("CPU1", io.drydock.lab.inventory.Health.CRITICAL);
        session(session -> assertThat(session.alarms())
                .anySatisfy(alarm -> assertThat(alarm.source()).contains("Inlet Temp"))
                .anySatisfy(alarm -> assertThat(alarm.source() + alarm.severity()).contains("CPU1", Severity.CRITICAL.toString()))
                .anySatisfy(alarm -> assertThat(alarm.present()).isFalse()));
    }

    @Test
    void powerBootDeviceAndLightAreChanged() {
        session(session -> {
            session.boot(PXE_ONCE);
            assertThat(session.boot()).isEqualTo(PXE_ONCE);
            session.power(PowerCommand.ON);
            assertThat(session.power()).isEqualTo(PowerState.ON);
            session.power(PowerCommand.CYCLE);
            session.power(PowerCommand.RESET);
            session.power(PowerCommand.OFF);
            assertThat(session.power()).isEqualTo(PowerState.OFF);
            session.boot(BootOverride.NONE);
            assertThat(session.boot()).isEqualTo(BootOverride.NONE);
            session.identify(Duration.ofMinutes(1));
            assertThat(server.identifying()).isPositive();
            session.identify(Duration.ZERO);
            assertThat(server.identifying()).isZero();
        });

        assertThat(server.boots().getFirst().device()).isEqualTo(BootDevice.PXE);
        assertThat(server.count(Change.Kind.POWER_ON)).isEqualTo(2);
    }

    /** Each of these is borne: the boot device comes about. */
    @ParameterizedTest
    @CsvSource({"ETAG_REQUIRED", "CONTINUOUS_ONLY", "BASIC_ONLY", "PAGED_COLLECTIONS", "NO_PCI_ADDRESSES", "REDIRECTS", "TASKS"})
    void whatBmcsDoDifferentlyIsBorne(Fault fault) {
        server.faults(Faults.of(fault));
        session(session -> {
            session.boot(PXE_ONCE);
            assertThat(session.boot().device()).isEqualTo(Device.PXE);
            assertThat(session.boot().persistence()).isEqualTo(fault == Fault.CONTINUOUS_ONLY ? Persistence.PERSISTENT : Persistence.ONCE);
            session.power(PowerCommand.ON);
            assertThat(session.inventory().drives().orElseThrow()).hasSize(2);
            assertThat(session.inventory().pciDevices().orElseThrow()).hasSize(3)
                    .allSatisfy(device -> assertThat(device.address().isPresent()).isEqualTo(fault != Fault.NO_PCI_ADDRESSES));
            assertThat(session.power()).isEqualTo(PowerState.ON);
        });
    }

    @ParameterizedTest
    @CsvSource({"HTML_PAGE, NOT_A_BMC, text/html instead of JSON", "TRUNCATED_JSON, NOT_A_BMC, broken JSON", "GARBAGE_JSON, NOT_A_BMC, broken JSON",
        "WRONG_CREDENTIALS, LOGIN_REFUSED, answered 401", "SESSION_SLOTS_FULL, BUSY, answered 503",
        "SEVERAL_SYSTEMS, SETTING_WRONG, several Systems",
        "HANGS, NO_ANSWER, within 700 ms", "EXPIRED_CERTIFICATE, CERTIFICATE_REFUSED, has expired"})
    void whatABmcDoesWrongIsAnErrorOfItsOwn(Fault fault, Kind kind, String words) {
        server.faults(Faults.of(fault));

        assertFailure(kind, () -> session(Map.of("drydock.redfish.connect-timeout", "700ms"), bmc(), session -> { }), words);
    }

    @Test
    void theNodesSystemIsFoundAmongSeveral() {
        server.faults(Faults.of(Fault.SEVERAL_SYSTEMS));
        session(Map.of(), bmc("system", server.identity().serial()), session -> assertThat(session.identity().serial())
                .contains(server.identity().serial()));
    }

    @Test
    void aBmcThatStartsIsWaitedFor() {
        server.faults(Faults.NONE.unavailableFor(2, Duration.ofSeconds(1)));
        session(session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
    }

    /** One of many that hangs costs its own time; the others don't wait for it, nor for a client each. */
    @Test
    void manyBmcsAreAskedAtOnceAndOneThatHangsHindersNone() throws InterruptedException {
        List<LabServer> many = site.servers().subList(0, MANY);
        many.get(7).faults(Faults.of(Fault.HANGS));
        RedfishProtocol protocol = protocol(Map.of("drydock.redfish.connect-timeout", "10s"));
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger asked = new AtomicInteger();
        int threads = Thread.activeCount();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (LabServer one : many) {
                each.submit(() -> {
                    try (BmcSession session = protocol.open(bmc(one))) {
                        session.power();
                        session.inventory();
                        session.alarms();
                        asked.incrementAndGet();
                    } catch (BmcException e) {
                        failures.add(e.getMessage());
                    }
                });
            }
        }
        assertThat(asked).hasValue(MANY - 1);
        assertThat(failures).singleElement().satisfies(message -> assertThat(message).contains(many.get(7).name()));
        assertThat(Thread.activeCount()).isLessThan(threads + 50);
    }
}
