package io.drydock.functions.provisioner.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.MaasLab;
import io.drydock.functions.provisioner.ProvisionerLab;
import io.drydock.functions.provisioner.StepCaller;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.log.LogDetail;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * configure-node-networking, interrogate-node and the checks by HTTP alone, so that the same tests hold for the native executable
 * ({@link NetworkFunctionsIT}).
 */
@QuarkusTest
@QuarkusTestResource(ProvisionerLab.class)
class NetworkFunctionsTest {
    private static final int MOST_REQUESTS = 16;
    private static final Map<String, String> TAGGED = Map.of("120", "10.20.3.0/24", "130", "10.20.4.0/24", "140", "10.20.5.0/24");

    MaasLab lab;
    private String node;

    @BeforeAll
    static void tellWhatWasAnswered() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.BODY);
    }

    @BeforeEach
    void takeANode() {
        uplink();
        node = lab.next();
    }

    /** The site's networks as configure-site-networks leaves them, as far as they are not there. */
    private void uplink() {
        JsonNode management = subnet("10.20.2.0/24").orElseGet(() -> lab.api().post("subnets/", MaasParameters.of("cidr", "10.20.2.0/24")
                .with("vlan", lab.api().post("fabrics/", MaasParameters.of("name", "uplink")).path("vlans").path(0).path("id").asText())));
        if (management.path("gateway_ip").isNull()) {
            lab.api().put("subnets/" + management.path("id").asText() + "/", MaasParameters.of("gateway_ip", "10.20.2.1"));
        }
        String fabric = management.path("vlan").path("fabric_id").asText();
        TAGGED.forEach((tag, cidr) -> {
            if (subnet(cidr).isEmpty()) {
                JsonNode vlan = lab.api().post("fabrics/" + fabric + "/vlans/", MaasParameters.of("vid", tag));
                lab.api().post("subnets/", MaasParameters.of("cidr", cidr).with("vlan", vlan.path("id").asText()));
            }
        });
    }

    private Optional<JsonNode> subnet(String cidr) {
        return StreamSupport.stream(lab.api().get("subnets/", MaasParameters.NONE).spliterator(), false)
                .filter(subnet -> subnet.path("cidr").asText().equals(cidr)).findFirst();
    }

    private int writes() {
        return lab.maas().counters().writes(node);
    }

    private String octet() {
        return String.valueOf(100 + Integer.parseInt(node.substring("lab-".length())));
    }

    @Test
    void aWorkersInterfacesAreWhatTheDesignWantsAndASecondTaskChangesNothing() {
        lab.commissioned(node);
        int before = lab.maas().counters().requests(node);

        StepCaller.of(lab.design()).untilEnded("configure-node-networking", node).then().statusCode(200).body("status", equalTo("succeeded"));

        assertThat(lab.maas().counters().requests(node) - before).as("requests: %s", lab.maas().counters().byOperation(node))
                .isLessThanOrEqualTo(MOST_REQUESTS);
        Map<String, JsonNode> interfaces = interfaces();
        assertThat(interfaces.keySet()).contains("pxe0", "bond0", "bond0.120", "bond0.130", "bond0.140");
        assertThat(interfaces.get("bond0").path("params").path("bond_mode").asText()).isEqualTo("802.3ad");
        assertThat(interfaces.get("bond0").path("params").path("bond_lacp_rate").asText()).isEqualTo("fast");
        assertThat(interfaces.get("bond0").path("params").path("bond_xmit_hash_policy").asText()).isEqualTo("layer3+4");
        assertThat(interfaces.get("bond0").path("effective_mtu").asInt()).isEqualTo(9100);
        assertThat(interfaces.get("bond0").path("parents")).hasSize(2);
        assertThat(link("pxe0")).isEqualTo("dhcp 10.20.1.0/24");
        assertThat(link("bond0")).isEqualTo("static 10.20.2.0/24 10.20.2." + octet());
        assertThat(link("bond0.120")).isEqualTo("static 10.20.3.0/24 10.20.3." + octet());
        assertThat(link("bond0.130")).isEqualTo("static 10.20.4.0/24 10.20.4." + octet());
        assertThat(link("bond0.140")).isEqualTo("static 10.20.5.0/24 10.20.5." + octet());
        assertThat(lab.machine(node).orElseThrow().path("default_gateways").path("ipv4").path("link_id").asInt())
                .isEqualTo(interfaces.get("bond0").path("links").path(0).path("id").asInt());

        int written = writes();
        StepCaller.of(lab.design()).untilEnded("configure-node-networking", node).then().statusCode(200).body("status", equalTo("skipped"),
                "output.changes", hasSize(0));
        assertThat(writes()).isEqualTo(written);
    }

    @Test
    void whatSomebodyChangedIsChangedBackAndNothingElse() {
        String id = lab.commissioned(node);
        StepCaller.of(lab.design()).untilEnded("configure-node-networking", node).then().statusCode(200);
        JsonNode overlay = interfaces().get("bond0.130");
        lab.api().post("nodes/" + id + "/interfaces/" + overlay.path("id").asText() + "/", "unlink_subnet",
                MaasParameters.of("id", overlay.path("links").path(0).path("id").asText()));

        StepCaller.of(lab.design()).untilEnded("configure-node-networking", node).then().statusCode(200).body("status", equalTo("succeeded"),
                "output.changes", hasSize(1), "output.changes[0]", containsString("link bond0.130 (static 10.20.4." + octet()));
        assertThat(link("bond0.130")).isEqualTo("static 10.20.4.0/24 10.20.4." + octet());
    }

    @Test
    void interfacesOfAMachineThatIsDeployedAreLeftAlone() {
        lab.deployed(node);
        int written = writes();

        StepCaller.of(lab.design()).untilEnded("configure-node-networking", node).then().statusCode(200).body("status", equalTo("skipped"),
                "reason", containsString("left alone"));
        assertThat(writes()).isEqualTo(written);
    }

    @Test
    void aMachineThatWasNotCommissionedIsRefused() {
        lab.enlisted(node);

        StepCaller.of(lab.design()).untilEnded("configure-node-networking", node).then().statusCode(422)
                .body("errorType", equalTo("StepFailed"), "errorMessage", containsString("is new"));
    }

    @Test
    void whatCommissioningFoundIsTakenOnceAndChecked() {
        lab.commissioned(node);
        StepCaller task = StepCaller.of(lab.design());
        task.untilEnded("interrogate-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.networkDevices", equalTo(3));
        int before = lab.maas().counters().count("GET", "machines/{system_id}/", "details");
        StepCaller.of(lab.design()).untilEnded("interrogate-node", node).then().statusCode(200).body("status", equalTo("skipped"));
        task.untilEnded("check-firmware", node).then().statusCode(200).body("output.pass", equalTo(1), "output.fail", equalTo(0));
        task.untilEnded("check-connectivity", node).then().statusCode(200).body("output.fail", equalTo(0), "output.unknown", equalTo(0));
        assertThat(lab.maas().counters().count("GET", "machines/{system_id}/", "details")).isEqualTo(before);
    }

    private Map<String, JsonNode> interfaces() {
        Map<String, JsonNode> byName = new TreeMap<>();
        lab.machine(node).orElseThrow().path("interface_set").forEach(one -> byName.put(one.path("name").asText(), one));
        return byName;
    }

    private String link(String name) {
        JsonNode links = interfaces().get(name).path("links");
        assertThat(links).as("links of %s", name).hasSize(1);
        String address = Optional.ofNullable(links.path(0).path("ip_address").textValue()).map(text -> " " + text).orElse("");
        return links.path(0).path("mode").asText() + " " + links.path(0).path("subnet").path("cidr").asText() + address;
    }
}
