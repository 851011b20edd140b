package io.drydock.functions.provisioner.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.drydock.functions.provisioner.NodeFunctionsTest;
import io.drydock.functions.provisioner.ProvisionerLab;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** check-not-in-use and identify-node by HTTP alone, so that the same tests hold for the native executable ({@link MachineFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(ProvisionerLab.class)
class MachineFunctionsTest extends NodeFunctionsTest {
    private int writes() {
        return lab.maas().counters().writes(node);
    }

    @Test
    void aNodeThatMaasDoesNotKnowIsNotInUse() {
        task.call("check-not-in-use", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.inUse", equalTo(false),
                "output.known", equalTo(false));
    }

    @Test
    void aNodeIsGivenItsNameOnceItHasEnlistedItself() {
        String mac = lab.design().site().appliedNodes().get(node).bootMac().value().orElseThrow().toString();
        task.call("identify-node", node).then().statusCode(409).body("errorType", equalTo("StepInProgress"),
                "errorMessage", allOf(containsString(mac), containsString("DHCP on pxe (10.20.1.0/24)"), containsString("nobody has looked")));
        lab.bootFromNetwork(node);

        task.untilEnded("identify-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.hostname", equalTo(node),
                "output.domain", equalTo("quay.example"), "output.state", equalTo("new"), "reason", containsString("host name"));
        assertThat(writes()).isEqualTo(1);
        otherTask.untilEnded("identify-node", node).then().statusCode(200).body("status", equalTo("skipped"), "output.hostname", equalTo(node));
        otherTask.call("check-not-in-use", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.known", equalTo(true));
        assertThat(writes()).isEqualTo(1);
    }

    @Test
    void aNodeThatSomebodyDeployedIsLeftAlone() {
        lab.deployed(node);
        int before = writes();

        task.call("check-not-in-use", node).then().statusCode(200).body("status", equalTo("skipped"), "output.inUse", equalTo(true),
                "output.state", equalTo("deployed"), "output.owner", equalTo("admin"),
                "reason", allOf(containsString("of admin"), containsString("left alone")));
        task.call("identify-node", node).then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("left alone"));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aMachineOfTheSameNameIsNotTakenForTheNode() {
        String id = lab.api().post("machines/", MaasParameters.of("architecture", "amd64/generic").with("hostname", node)
                .with("mac_addresses", "52:54:00:99:00:01").with("power_type", "ipmi").with("power_parameters_power_address", "10.99.0.1"))
                .path("system_id").asText();

        for (String step : new String[] {"check-not-in-use", "identify-node", "commission-node", "release-node", "forget-node"}) {
            task.untilEnded(step, node).then().statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage",
                    allOf(containsString(id), containsString("52:54:00:99:00:01"), containsString("10.99.0.1"), containsString("10.20.0.")));
        }
        lab.bootFromNetwork(node);
        lab.await(node, 0);
        String own = lab.machine(node).orElseThrow().path("system_id").asText();
        otherTask.untilEnded("check-not-in-use", node).then().statusCode(422).body("errorMessage", allOf(containsString(id), containsString(own)));
        lab.api().put("machines/" + id + "/", MaasParameters.of("hostname", "not-" + node));
        otherTask.untilEnded("identify-node", node).then().statusCode(200).body("output.systemId", equalTo(own));
    }

    @Test
    void aStormOfRefusalsIsWeathered() {
        lab.enlisted(node);
        lab.maas().faults().unavailable(0.5, Duration.ZERO);

        task.untilEnded("identify-node", node).then().statusCode(200).body("status", equalTo("succeeded"), "output.hostname", equalTo(node));
    }

    @Test
    void aMaasThatCanNotJustNowIsAskedAgainLater() {
        lab.maas().faults().unavailable(1, Duration.ofSeconds(30));

        task.call("check-not-in-use", node).then().statusCode(503).body("errorType", equalTo("DownstreamUnavailable"), "errorMessage",
                containsString(lab.maas().url()));
    }
}
