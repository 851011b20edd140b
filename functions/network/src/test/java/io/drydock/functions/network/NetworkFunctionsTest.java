package io.drydock.functions.network;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.network.LabSwitch;
import io.drydock.lab.network.LabSwitches;
import io.drydock.lab.network.LabWebhook;
import io.drydock.lab.network.SwitchFault;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.Segment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The functions by HTTP alone, on the lab's switches, so that the same tests hold for the native executable ({@link NetworkFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(NetworkLab.class)
class NetworkFunctionsTest {
    LabSwitches switches;
    LabWebhook webhook;
    LabSite site;

    private Response call(String step, String node) {
        return call("t-" + UUID.randomUUID(), step, node);
    }

    private Response call(String task, String step, String node) {
        return given().contentType(ContentType.JSON).body("{\"taskId\": \"" + task + "\", \"designId\": \"" + NetworkLab.DESIGN
                + "\", \"node\": \"" + node + "\"}").post("/" + step);
    }

    private Cable cable(String node, int port) {
        return site.placement(site.server(node)).cable(port).orElseThrow();
    }

    private LabSwitch switchOf(Cable cable) {
        return switches.named(cable.switchName());
    }

    private JsonNode configured(Cable cable) {
        return switchOf(cable).configured(cable.switchPort());
    }

    private List<String> reached(String node) {
        return switches.at(cable(node, 0)).stream().map(Segment::name).toList();
    }

    @AfterEach
    void mend() {
        webhook.refuse(Optional.empty());
        List.of("r1-a", "r1-b", "r2-a").forEach(name -> switches.named(name).fault(new SwitchFault.None()));
    }

    @Test
    void forPxeAPortIsPutIntoTheNetworkOfPxe() {
        assertThat(reached("r1-n01")).isEmpty();

        call("configure-pxe-port", "r1-n01").then().statusCode(200).body("status", equalTo("succeeded"), "output.ports", hasSize(1));

        assertThat(reached("r1-n01")).containsExactly("pxe");
        assertThat(configured(cable("r1-n01", 0)).path("config").path("description").asText()).isEqualTo("node r1-n01 pxe0");
        assertThat(configured(cable("r1-n01", 0)).path("config").path("mtu").asInt()).isEqualTo(1514);
        int writes = switchOf(cable("r1-n01", 0)).writes();
        call("configure-pxe-port", "r1-n01").then().statusCode(200).body("status", equalTo("skipped"), "output.changes", hasSize(0));
        assertThat(switchOf(cable("r1-n01", 0)).writes()).isEqualTo(writes);
    }

    @Test
    void forWorkABondIsAnAggregateAtBothSwitches() {
        call("restore-production-port", "r1-n02").then().statusCode(200).body("status", equalTo("succeeded"), "output.ports", hasSize(3));

        for (int member = 1; member <= 2; member++) {
            Cable cable = cable("r1-n02", member);
            String aggregate = configured(cable).path("openconfig-if-ethernet:ethernet").path("config").path("openconfig-if-aggregate:aggregate-id").asText();
            assertThat(aggregate).startsWith("Port-Channel");
            JsonNode aggregation = switchOf(cable).configured(aggregate).path("openconfig-if-aggregate:aggregation");
            assertThat(aggregation.path("config").path("lag-type").asText()).isEqualTo("LACP");
            JsonNode vlans = aggregation.path("openconfig-vlan:switched-vlan").path("config");
            assertThat(vlans.path("trunk-vlans").valueStream().map(JsonNode::asInt)).containsExactly(120, 130, 140);
            assertThat(vlans.path("native-vlan").asInt()).isEqualTo(102);
            assertThat(switchOf(cable).configured(aggregate).path("config").path("mtu").asInt()).isEqualTo(9114);
        }
        int writes = switches.named("r1-a").writes() + switches.named("r1-b").writes();
        call("restore-production-port", "r1-n02").then().statusCode(200).body("status", equalTo("skipped"));
        assertThat(switches.named("r1-a").writes() + switches.named("r1-b").writes()).isEqualTo(writes);
    }

    @Test
    void whatOthersLeftOnThePortGoes() {
        Cable cable = cable("r1-n03", 0);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode port = body.putObject("openconfig-interfaces:interfaces").putArray("interface").addObject().put("name", cable.switchPort());
        port.putObject("config").put("enabled", false);
        port.putObject("openconfig-if-ethernet:ethernet").putObject("openconfig-vlan:switched-vlan").putObject("config")
                .put("interface-mode", "TRUNK").put("native-vlan", 7).putArray("trunk-vlans").add(140).add("200..210");
        switchOf(cable).merge("openconfig-interfaces:interfaces", body);

        call("configure-pxe-port", "r1-n03").then().statusCode(200).body("status", equalTo("succeeded"), "output.changes", hasSize(1),
                "output.changes[0]", allOf(containsString("untagged VLAN 101 instead of 7"), containsString("state up instead of down")));

        assertThat(reached("r1-n03")).containsExactly("pxe");
        assertThat(configured(cable).path("openconfig-if-ethernet:ethernet").path("openconfig-vlan:switched-vlan").path("config").toString())
                .isEqualTo("{\"interface-mode\":\"ACCESS\",\"access-vlan\":101}");
    }

    @Test
    void portsAreFoundByWhatTheNodeHasHeard() {
        call("configure-pxe-port", "r2-n01").then().statusCode(200).body("status", equalTo("succeeded"));
        call("restore-production-port", "r2-n01").then().statusCode(200).body("output.ports", hasSize(3));

        assertThat(reached("r2-n01")).containsExactly("pxe");
    }

    @Test
    void aLabelThatContradictsTheCableIsAnError() {
        call("configure-pxe-port", NetworkLab.CONTRADICTED).then().statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString("r1-a port Ethernet1/99"), containsString(cable(NetworkLab.CONTRADICTED, 0).switchPort()),
                        containsString("LLDP")));
    }

    @Test
    void aPortThatNobodyKnowsFailsTheStepWithWhatToDo() {
        call("configure-pxe-port", "r3-n01").then().statusCode(422).body("errorMessage", allOf(containsString("pxe0 pxe_nic"),
                containsString("switch_port"), containsString("interrogated")));
        call("restore-production-port", "r3-n01").then().statusCode(422).body("errorMessage", containsString("bond0 uplink_nic2"));
    }

    @Test
    void aSwitchThatIsBusyIsAskedAgain() {
        switches.named("r1-a").fault(new SwitchFault.Busy(2));
        call("configure-pxe-port", "r1-n04").then().statusCode(200);

        switches.named("r1-a").fault(new SwitchFault.Busy(10));
        call("configure-pxe-port", "r1-n05").then().statusCode(503).body("errorType", equalTo("DownstreamUnavailable"), "errorMessage",
                allOf(containsString("r1-a"), containsString("attempt 3 of 3"), containsString("resource-denied"), not(containsString("switched-"))));
    }

    @Test
    void theSwitchesOfTheRacksInScopeAreLookedAt() {
        given().contentType(ContentType.JSON).body("{\"taskId\": \"t-" + UUID.randomUUID() + "\", \"designId\": \"" + NetworkLab.DESIGN
                + "\", \"parameters\": {\"scope\": [\"r1-n01\", \"r3-n02\"]}}").post("/check-drivers").then().statusCode(200)
                .body("status", equalTo("succeeded"), "output.controllers", hasSize(4));
    }

    @Test
    void aSwitchThatRefusesIsQuoted() {
        switches.named("r1-a").fault(new SwitchFault.Refuses("the configuration is locked for the night"));

        call("configure-pxe-port", "r1-n06").then().statusCode(422).body("errorMessage", allOf(containsString(switches.url() + "r1-a"),
                containsString("https://switches.quay.example/r1-a"), containsString("the configuration is locked for the night")));
    }

    @Test
    void aControllerIsToldByItsWebhookAndAskedUntilItIsDone() {
        String task = "t-" + UUID.randomUUID();
        call(task, "restore-production-port", NetworkLab.BY_WEBHOOK).then().statusCode(409).body("errorType", equalTo("StepInProgress"),
                "errorMessage", containsString("ports are being set up"));
        call(task, "restore-production-port", NetworkLab.BY_WEBHOOK).then().statusCode(200).body("status", equalTo("succeeded"),
                "output.ports", hasSize(3), "output.changes", hasSize(3));
        int works = webhook.works();
        call("restore-production-port", NetworkLab.BY_WEBHOOK).then().statusCode(200).body("status", equalTo("skipped"));

        assertThat(webhook.works()).isEqualTo(works);
        Cable bonded = cable(NetworkLab.BY_WEBHOOK, 1);
        JsonNode port = webhook.port(bonded.switchName() + "/" + bonded.switchPort()).orElseThrow();
        assertThat(port.path("untagged_vlan").asInt()).isEqualTo(102);
        assertThat(port.path("tagged_vlans").valueStream().map(JsonNode::asInt)).containsExactly(120, 130, 140);
        assertThat(port.path("lag").path("name").asText()).isEqualTo(NetworkLab.BY_WEBHOOK + "-bond0");

        webhook.refuse(Optional.of("no port profile fits"));
        call("configure-pxe-port", NetworkLab.BY_WEBHOOK).then().statusCode(422).body("errorMessage", allOf(containsString(webhook.url()),
                containsString("no port profile fits"), not(containsString("hooked"))));
    }

    @Test
    void aChangeThatIsNotThereWhenItIsReadAgainIsAnError() {
        switches.named("r1-a").fault(new SwitchFault.Forgets());

        call("configure-pxe-port", "r1-n07").then().statusCode(422).body("errorMessage", containsString("untagged VLAN 101 instead of 999"));
    }
}
