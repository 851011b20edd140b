package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.ScriptedBmc.json;
import static io.drydock.functions.oob.redfish.ScriptedBmc.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing a server over plain HTTP: boot device, power, light; each BMC has its own ways. */
@QuarkusTest
@Timeout(60)
class RedfishChangesTest extends ScriptedSessions {
    @Test
    void aBootDeviceIsSetWithTheEtagOfTheSystem() {
        server.on("PATCH " + SYSTEM, status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).singleElement().satisfies(patch -> {
            assertThat(patch.header("If-Match")).isEqualTo("W/\"7\"");
            assertThat(FieldsTest.json(patch.body())).isEqualTo(FieldsTest.json("{'Boot': {'BootSourceOverrideEnabled': 'Once',"
                    + " 'BootSourceOverrideTarget': 'Pxe', 'BootSourceOverrideMode': 'UEFI'}}"));
        });
    }

    @Test
    void aChangeThatCameBetweenIsReadAndTheEtagRenewed() {
        String system = SampleBodies.ALL.get(SYSTEM);
        server.on("GET " + SYSTEM, json(200, system), json(200, system.replace("W/\\\"7\\\"", "W/\\\"8\\\"")))
                .on("PATCH " + SYSTEM, status(412), status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).extracting(patch -> patch.header("If-Match")).containsExactly("W/\"7\"", "W/\"8\"");
    }

    @Test
    void aBmcThatRefusesItsOwnEtagIsToldWithout() {
        server.on("PATCH " + SYSTEM, status(412), status(412), status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).extracting(patch -> patch.header("If-Match")).containsExactly("W/\"7\"", "W/\"7\"", null);
    }

    @Test
    void aBmcThatWantsAnEtagButGivesNoneGetsAnyEtag() {
        server.on("GET " + SYSTEM, json(200, SampleBodies.ALL.get(SYSTEM).replace("@odata.etag", "other")))
                .on("PATCH " + SYSTEM, status(428), status(200));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).extracting(patch -> patch.header("If-Match")).containsExactly(null, "*");
    }

    @Test
    void whatABmcDoesNotTakeIsLeftOutOrReplaced() {
        server.on("PATCH " + SYSTEM, json(400, refusal("BootSourceOverrideMode")), json(400, refusal("BootSourceOverrideEnabled")), status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(FieldsTest.json(server.asked("PATCH").getLast().body()))
                .isEqualTo(FieldsTest.json("{'Boot': {'BootSourceOverrideEnabled': 'Continuous', 'BootSourceOverrideTarget': 'Pxe'}}"));
    }

    @Test
    void theQuirkContinuousOnlyIsHeeded() {
        server.on("PATCH " + SYSTEM, status(204));
        session(server.bmc(ScriptedBmc.quirks("continuous-only")), Map.of(), session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH").getFirst().body()).contains("Continuous");
    }

    @Test
    void theSettingsResourceIsChangedWhereItHoldsTheOverride() {
        server.on("GET " + SYSTEM, json(200, SampleBodies.ALL.get(SYSTEM).replace("\"Id\": \"1\"",
                        "\"Id\": \"1\", \"@Redfish.Settings\": {\"SettingsObject\": {\"@odata.id\": \"/redfish/v1/Systems/1/SD\"}}")))
                .on("GET /redfish/v1/Systems/1/SD", json(200,
                "{\"Boot\": {\"BootSourceOverrideTarget\": \"Hdd\", \"BootSourceOverrideEnabled\": \"Once\"}}",
                        "ETag", "\"sd\"")).on("PATCH /redfish/v1/Systems/1/SD", status(204));
        session(session -> {
            assertThat(session.boot().device()).isEqualTo(Device.DISK);
            session.boot(PXE_ONCE);
        });

        assertThat(server.asked("PATCH")).singleElement().satisfies(patch -> assertThat(patch.header("If-Match")).isEqualTo("\"sd\""));
    }

    @Test
    void aDeviceThatIsNotOfferedIsRefusedBeforeAnythingIsChanged() {
        refused(Kind.UNSUPPORTED, session -> session.boot(new BootOverride(Device.USB, Persistence.ONCE, Optional.empty())), "Pxe, Hdd, BiosSetup");

        assertThat(server.asked("PATCH")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ON, On", "OFF, ForceOff", "CYCLE, ForceRestart", "RESET, ForceRestart", "SOFT_OFF, GracefulShutdown"})
    void powerIsChangedByAResetTypeThatTheActionInfoOffers(PowerCommand command, String type) {
        server.on("POST " + RESET, status(204));
        session(session -> session.power(command));

        assertThat(server.asked("POST")).singleElement().satisfies(post -> assertThat(post.body()).isEqualTo("{\"ResetType\":\"" + type + "\"}"));
    }

    @Test
    void aCommandThatIsNotOfferedIsRefused() {
        server.on("GET " + SYSTEM + "/ResetActionInfo", json(200, "{\"Parameters\": [{\"Name\": \"ResetType\", \"AllowableValues\": [\"On\"]}]}"));
        refused(Kind.UNSUPPORTED, session -> session.power(PowerCommand.OFF), "switch power off", "offers none, but On");
    }

    @Test
    void aTaskIsFollowedToItsEnd() {
        server.on("POST " + RESET, status(202, "Location", "/redfish/v1/Tasks/1/Monitor"))
                .on("GET /redfish/v1/Tasks/1/Monitor", json(202, "{\"TaskState\": \"Running\"}"), status(204));
        session(session -> session.power(PowerCommand.ON));

        assertThat(server.asked("GET")).filteredOn(get -> get.path().endsWith("Monitor")).hasSize(2);
    }

    @Test
    void aTaskThatFailsIsAnErrorInItsWords() {
        server.on("POST " + RESET, json(202, "{}", "Location", "https://bmc.example/redfish/v1/Tasks/1"))
                .on("GET /redfish/v1/Tasks/1", json(200, "{\"TaskState\": \"Exception\", \"Messages\": [{\"Message\": \"The lid is open.\"}]}"));
        refused(Kind.COMMAND_REFUSED, session -> session.power(PowerCommand.ON), "Exception", "The lid is open.");
    }

    @Test
    void theLightIsSwitchedByWhatTheSystemHas() {
        server.on("PATCH " + SYSTEM, status(204));
        session(session -> {
            session.identify(Duration.ofMinutes(10));
            session.identify(Duration.ZERO);
        });

        assertThat(server.asked("PATCH")).extracting(ScriptedBmc.Asked::body).containsExactly("{\"IndicatorLED\":\"Lit\"}",
                "{\"IndicatorLED\":\"Off\"}");
    }

    @Test
    void aMissingPrivilegeIsSaid() {
        server.on("POST " + RESET, json(403, refusal("privilege")));
        refused(Kind.PRIVILEGE_REFUSED, session -> session.power(PowerCommand.ON), "answered 403");
    }
}
