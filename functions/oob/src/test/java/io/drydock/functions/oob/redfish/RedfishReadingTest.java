package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.ScriptedBmc.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading a server over plain HTTP: identity, inventory, alarms, and the right System. */
@QuarkusTest
@Timeout(60)
class RedfishReadingTest extends ScriptedSessions {
    @Test
    void aServerIsIdentified() {
        session(session -> {
            assertThat(session.identity()).isEqualTo(new BmcIdentity(Optional.of("Acme"), Optional.of("R1"), Optional.of("SN1"),
                    Optional.of("11111111-2222-3333-4444-555555555555"), Optional.of("4.40"), Optional.of("2.1"), "Redfish 1.15.0"));
            assertThat(session.power()).isEqualTo(PowerState.OFF);
            assertThat(session.boot()).isEqualTo(BootOverride.NONE);
        });
    }

    @Test
    void everythingInAServerIsFound() {
        session(session -> {
            Inventory inventory = session.inventory();

            assertThat(inventory.processors().orElseThrow()).singleElement().satisfies(cpu -> assertThat(cpu.cores()).hasValue(16));
            assertThat(inventory.memoryBytes()).hasValue(64L << 30);
            assertThat(inventory.pciDevices().orElseThrow()).extracting(device -> device.address().orElseThrow())
                    .containsExactly("0000:3b:00.0", "0000:3b:00.1");
            assertThat(inventory.drives().orElseThrow()).singleElement().satisfies(drive -> assertThat(drive.bytes()).hasValue(960_197_124_096L));
            assertThat(inventory.networkPorts().orElseThrow()).singleElement()
                    .satisfies(port -> assertThat(port.mac()).contains("aa:bb:cc:00:00:01"));
            assertThat(inventory.firmware().orElseThrow()).containsExactly(new Inventory.FirmwareComponent("BIOS", "2.1"));
        });
    }

    @Test
    void whatIsWrongIsToldFirstAndThenTheLogTheNewestFirst() {
        session(session -> assertThat(session.alarms()).extracting(Alarm::source, Alarm::severity, Alarm::message, Alarm::present).containsExactly(
                tuple("Redfish health of Bay 0", Severity.WARNING, "Wears out.", true),
                tuple("sensor Inlet", Severity.WARNING, "reads 47.0 °C, beyond its threshold", true),
                tuple("sensor PSU 2", Severity.CRITICAL, "is CRITICAL", true),
                tuple("Redfish log SEL entry 4", Severity.WARNING, "New.", false),
                tuple("Redfish log SEL entry 1", Severity.CRITICAL, "Old.", false)));
    }

    @Test
    void onePartThatCantBeReadDoesNotHideTheOthers() {
        server.on("GET " + SYSTEM + "/Processors", json(500, "{}")).on("GET /redfish/v1/Chassis/1/Thermal", json(200, "{\"Temperatures\": [{\"Na"));
        session(session -> {
            assertThat(session.inventory().processors()).isEmpty();
            assertThat(session.inventory().drives()).isPresent();
            assertThat(session.alarms()).anySatisfy(alarm -> assertThat(alarm.message()).contains("could not be read", "broken JSON"))
                    .anySatisfy(alarm -> assertThat(alarm.source()).isEqualTo("Redfish log SEL entry 4"));
        });
    }

    @Test
    void theSystemIsTheOneThatTheDesignNames() {
        server.on("GET /redfish/v1/Systems", json(200, "{\"Members@odata.count\": 9, \"Members\": [{\"@odata.id\": \"/redfish/v1/Systems/0\"}],"
                        + " \"Members@odata.nextLink\": \"/redfish/v1/Systems?page=2\"}"))
                .on("GET /redfish/v1/Systems?page=2", json(200, "{\"Members\": [{\"@odata.id\": \"" + SYSTEM + "\"}],"
                        + " \"Members@odata.nextLink\": \"/redfish/v1/Systems?page=2\"}"));

        for (String selector : List.of("1", SYSTEM, "sn1", "11111111-2222-3333-4444-555555555555")) {
            session(server.bmc("system", selector), Map.of(), session -> assertThat(session.identity().serial()).contains("SN1"));
        }
        assertFailure(Kind.SETTING_WRONG, () -> protocol(Map.of()).open(server.bmc()), "several Systems (0, 1)", "oob.system");
        assertFailure(Kind.SETTING_WRONG, () -> protocol(Map.of()).open(server.bmc("system", "2")), "no System 2", "0, 1");
    }

    @Test
    void membersComeExpandedWhereTheBmcDoesThat() {
        server.on("GET /redfish/v1/", json(200, SampleBodies.ALL.get("/redfish/v1/")
                .replace("\"NoLinks\": false", "\"NoLinks\": true, \"Levels\": true, \"MaxLevels\": 1")))
                .on("GET " + SYSTEM + "/Processors?$expand=.($levels=1)",
                json(200, "{\"Members\": [{\"@odata.id\": \"/x\", \"Id\": \"A\", \"TotalCores\": 8}]}"));
        session(session -> assertThat(session.inventory().processors().orElseThrow()).singleElement()
                .satisfies(cpu -> assertThat(cpu.socket()).isEqualTo("A")));
    }

    /** Whatever a BMC says, nothing but the protocol's own exception comes out of a session. */
    @Test
    void strangeBodiesGiveNothingButTheProtocolsOwnErrors() {
        Random random = new Random(12);
        List<String> paths = SampleBodies.ALL.keySet().stream().sorted().toList();
        RedfishProtocol protocol = protocol(Map.of("drydock.redfish.attempts", "1"));
        for (int i = 0; i < 150; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String body = MutatedBodies.mutated(SampleBodies.ALL.get(path), random).toString();
            server.on("GET " + path, json(200, random.nextInt(10) == 0 ? body.substring(0, random.nextInt(body.length())) : body));
            try (BmcSession session = protocol.open(server.bmc())) {
                for (ThrowingCallable use : List.<ThrowingCallable>of(session::identity, session::power, session::boot, session::inventory,
                        session::alarms,
                        () -> session.boot(PXE_ONCE), () -> session.power(PowerCommand.CYCLE), () -> session.identify(Duration.ofMinutes(1)))) {
                    Throwable thrown = catchThrowable(use);
                    assertThat(thrown == null || thrown instanceof BmcException).as(path + ": " + body + " gives " + thrown).isTrue();
                }
            } catch (BmcException e) {
                assertThat(e.getMessage()).as(body).contains("n1", "127.12.0.1");
            }
            server.on("GET " + path, json(200, SampleBodies.ALL.get(path)));
        }
    }
}
