package io.drydock.functions.oob;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.log.LogDetail;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions by HTTP alone, on BMCs of a lab, so that the same tests hold for the native executable ({@link OobFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(OobLab.class)
class OobFunctionsTest {
    OobLab.Servers servers;

    private final StepCaller task = new StepCaller("t-" + UUID.randomUUID());
    private final StepCaller otherTask = new StepCaller("o-" + UUID.randomUUID());

    @BeforeAll
    static void tellWhatWasAnswered() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.BODY);
    }

    private static String node(String type, LabServer server) {
        return type + "-" + server.name();
    }

    /** Has the server switched on, which the lab then has done before anything is counted. */
    private void switchOn(String type, LabServer server) {
        new StepCaller("on-" + UUID.randomUUID()).untilEnded("power-on", node(type, server)).then().statusCode(200);
        assertThat(server.power()).isEqualTo(PowerState.ON);
    }

    private static List<Change.Kind> powerChanges(LabServer server) {
        return server.changes().stream().map(Change::kind)
                .filter(kind -> kind == Change.Kind.POWER_ON || kind == Change.Kind.POWER_OFF || kind == Change.Kind.RESET).toList();
    }

    @ParameterizedTest
    @CsvSource({"redfish, redfish, Redfish", "ipmi, ipmi, IPMI", "auto, redfish, Redfish"})
    void aBmcLetsUsInAndTellsItsPower(String type, String protocol, String version) {
        LabServer server = servers.next();

        task.call("check-bmc", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"), "output.power", equalTo("off"),
                "output.protocol", startsWith(version), "output.bmcFirmware", containsString("2.40"),
                "reason", allOf(containsString(node(type, server)), containsString(server.address().getHostAddress()), containsString(protocol)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aNodeBootsFromTheNetworkOnce(String type) {
        LabServer server = servers.next();

        task.call("set-pxe-boot", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"), "output.device", equalTo("pxe"));
        assertThat(server.bootOverride().device()).isEqualTo(BootDevice.PXE);
        assertThat(server.bootOverride().once()).isTrue();
        otherTask.call("set-pxe-boot", node(type, server)).then().statusCode(200).body("status", equalTo("skipped"));
        assertThat(server.count(Change.Kind.BOOT_OVERRIDE)).isEqualTo(1);

        task.untilEnded("power-cycle", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"));
        assertThat(server.boots()).singleElement().satisfies(boot -> assertThat(boot.device()).isEqualTo(BootDevice.PXE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aNodeBootsFromItsDiskUntilToldOtherwise(String type) {
        LabServer server = servers.next();

        task.call("set-disk-boot", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"), "output.device", equalTo("disk"));
        assertThat(server.bootOverride().device()).isEqualTo(BootDevice.DISK);
        assertThat(server.bootOverride().once()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aBmcThatDoesNotTakeTheBootDeviceFailsTheStep(String type) {
        LabServer server = servers.next();
        server.faults(Faults.of(Fault.KEEPS_BOOT_DEVICE));

        task.call("set-pxe-boot", node(type, server)).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString("3 times"), containsString("PXE once"), containsString("reads back no device")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void powerIsCycledOnce(String type) {
        LabServer server = servers.next();
        switchOn(type, server);

        task.untilEnded("power-cycle", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"), "output.power", equalTo("on"));
        task.call("power-cycle", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"));

        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON, Change.Kind.POWER_OFF, Change.Kind.POWER_ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aNodeIsSwitchedOnAndOff(String type) {
        LabServer server = servers.next();

        task.call("power-off", node(type, server)).then().statusCode(200).body("status", equalTo("skipped"), "output.power", equalTo("off"));
        task.untilEnded("power-cycle", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"));
        task.call("power-on", node(type, server)).then().statusCode(200).body("status", equalTo("skipped"), "output.power", equalTo("on"));
        otherTask.untilEnded("power-off", node(type, server)).then().statusCode(200).body("status", equalTo("succeeded"));
        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON, Change.Kind.POWER_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aNodeThatIsOnIsResetAndOneThatIsOffSwitchedOn(String type) {
        LabServer server = servers.next();

        task.untilEnded("reboot-node", node(type, server)).then().statusCode(200).body("reason", containsString("was off"));
        otherTask.untilEnded("reboot-node", node(type, server)).then().statusCode(200).body("reason", containsString("was reset"));

        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON, Change.Kind.RESET);
    }

    @ParameterizedTest
    @CsvSource({"redfish, until it is switched off", "ipmi, 200 s"})
    void theIdentifyLightBlinks(String type, String howLong) {
        LabServer server = servers.next();

        task.call("identify-light", node(type, server), "{\"seconds\": 200}").then().statusCode(200).body("reason", containsString(howLong));
        assertThat(server.identifying()).isPositive();
        task.call("identify-light", node(type, server), "{\"seconds\": 0}").then().statusCode(200);
        assertThat(server.identifying()).isZero();
    }

    @Test
    void hardwareAsTheDesignWantsItPasses() {
        LabServer server = servers.next();

        task.call("check-hardware", node("redfish", server)).then().statusCode(200).body("status", equalTo("succeeded"), "output.fail", equalTo(0),
                "output.unknown", equalTo(0), "output.verdicts.find { it.check == 'bios' }.verdict", equalTo("pass"),
                "output.verdicts.find { it.check == 'pci pxe_nic' }.verdict", equalTo("pass"),
                "output.verdicts.find { it.check == 'pci uplink' }.verdict", equalTo("pass"),
                "output.verdicts.find { it.check == 'drives' }.verdict", equalTo("pass"));
    }

    @Test
    void whatIpmiCanNotTellIsUnknown() {
        LabServer server = servers.next();

        task.call("check-hardware", node("ipmi", server)).then().statusCode(200).body("output.fail", equalTo(0), "output.unknown", greaterThan(0),
                "output.verdicts.find { it.check == 'pci pxe_nic' }.verdict", equalTo("unknown"), "reason", containsString("unknown"),
                "output.verdicts.find { it.check == 'alarms' }.verdict", equalTo("pass"));
    }

    @Test
    void allThatIsWrongWithTheHardwareIsToldAtOnce() {
        LabServer server = servers.next();

        task.call("check-hardware", node("other", server)).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString("bios: version 1.0.0, the design wants 9.9.9"), containsString("pci gpu"), containsString("A100")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void aSensorBeyondItsBoundIsAnAlarm(String type) {
        LabServer server = servers.next();
        switchOn(type, server);
        server.reading("Inlet Temp", 60);

        task.call("check-hardware", node(type, server)).then().statusCode(422).body("errorMessage", containsString("Inlet Temp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi", "auto"})
    void aBmcThatHangsIsGivenUpInTime(String type) {
        LabServer server = servers.next();
        server.faults(Faults.of(Fault.HANGS));

        task.call("check-bmc", node(type, server)).then().statusCode(503).time(lessThan(20_000L))
                .body("errorType", equalTo("DownstreamUnavailable"), "errorMessage", containsString(server.address().getHostAddress()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi", "auto"})
    void aWrongPasswordIsFinalAndSaysWhatToDo(String type) {
        LabServer server = servers.next();
        server.faults(Faults.of(Fault.WRONG_CREDENTIALS));

        task.call("power-on", node(type, server)).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString("credential"), not(containsString("correct horse"))));
        assertThat(powerChanges(server)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redfish", "ipmi"})
    void powerThatDoesNotChangeFailsTheStepAfterItsTime(String type) {
        LabServer server = servers.next();
        server.faults(Faults.of(Fault.POWER_STUCK));

        task.call("power-on", node(type, server)).then().statusCode(409).body("errorType", equalTo("StepInProgress"));
        task.untilEnded("power-on", node(type, server)).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString("power is off"), containsString("drydock.oob.power.limit")));
    }

    @Test
    void aNodeThatOneTaskChangesIsNotChangedByAnother() {
        LabServer server = servers.next();
        server.faults(Faults.of(Fault.POWER_STUCK));

        task.call("power-on", node("redfish", server)).then().statusCode(409).body("errorType", equalTo("StepInProgress"));
        server.faults(Faults.NONE);
        otherTask.call("power-cycle", node("redfish", server)).then().statusCode(409).body("errorType", equalTo("NodeBusy"),
                "errorMessage", allOf(containsString(task.taskId()), containsString("power-on")));
        assertThat(powerChanges(server)).isEmpty();
        otherTask.call("check-bmc", node("redfish", server)).then().statusCode(200);

        task.untilEnded("power-on", node("redfish", server)).then().statusCode(200);
        otherTask.untilEnded("power-cycle", node("redfish", server)).then().statusCode(200);
        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON, Change.Kind.POWER_OFF, Change.Kind.POWER_ON);
    }

    @Test
    void whereRedfishIsNotSpokenAutoTakesIpmi() {
        LabServer server = servers.nextWithIpmiAlone();

        task.call("check-bmc", node("old", server)).then().statusCode(200).body("output.protocol", startsWith("IPMI"));
        task.untilEnded("power-cycle", node("old", server)).then().statusCode(200);
        assertThat(powerChanges(server)).containsExactly(Change.Kind.POWER_ON);
    }

    @Test
    void aNodeThatTheDesignDoesNotNameIsLeftAlone() {
        LabServer server = servers.next();

        task.call("power-on", server.name()).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString(server.name()), containsString("nothing was asked")));
        assertThat(server.power()).isEqualTo(PowerState.OFF);
    }

    @Test
    void aPersonIsAskedWhereThereIsNoBmc() {
        LabServer server = servers.next();

        task.call("power-off", node("manual", server)).then().statusCode(409).body("errorType", equalTo("StepInProgress"),
                "errorMessage", containsString("Switch node " + node("manual", server) + " off."));
    }

    @Test
    void whatIsNotSupportedIsSaid() {
        LabServer server = servers.next();

        task.call("check-bmc", node("libvirt", server)).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", containsString("not supported yet"));
    }

    @Test
    void requestsThatLackSomethingAreRefused() {
        String noNode = "{\"taskId\": \"t\", \"designId\": \"d\"}";
        String noDesign = "{\"taskId\": \"t\", \"node\": \"n\"}";
        for (String step : List.of("check-bmc", "check-hardware", "set-pxe-boot", "set-disk-boot", "power-cycle", "power-on", "power-off",
                "reboot-node", "identify-light")) {
            given().contentType(ContentType.JSON).body(noNode).post("/" + step).then().statusCode(400).body("errorType", equalTo("InvalidRequest"),
                    "errorMessage", containsString("node"));
            given().contentType(ContentType.JSON).body(noDesign).post("/" + step).then().statusCode(400).body("errorMessage", containsString("designId"));
        }
        for (String seconds : List.of("-1", "\"5\"", "1.5", "86401", "null")) {
            task.call("identify-light", "n", "{\"seconds\": " + seconds + "}").then().statusCode(400).body("errorMessage", containsString("seconds"));
        }
    }

    @Test
    void aCloudEventCallsTheSameFunction() {
        LabServer server = servers.next();

        given().contentType(ContentType.JSON).header("ce-specversion", "1.0").header("ce-id", "1").header("ce-source", "test")
                .header("ce-type", "check-bmc").body("{\"taskId\": \"" + task.taskId() + "\", \"designId\": \"" + OobLab.DESIGN + "\", \"node\": \""
                        + node("redfish", server) + "\"}").post("/").then().statusCode(200).body("output.power", equalTo("off"));
    }
}
