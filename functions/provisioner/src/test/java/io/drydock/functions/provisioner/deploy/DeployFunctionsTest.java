package io.drydock.functions.provisioner.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.NodeFunctionsTest;
import io.drydock.functions.provisioner.ProvisionerLab;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.lab.maas.fault.MaasFault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** bootstrap-node by HTTP alone, so that the same tests hold for the native executable ({@link DeployFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(ProvisionerLab.class)
class DeployFunctionsTest extends NodeFunctionsTest {
    private static final String STEP = "bootstrap-node";
    private static final int MOST_REQUESTS = 10;

    private int writes() {
        return lab.maas().counters().writes(node);
    }

    private int times(String operation) {
        return lab.maas().counters().byOperation(node).entrySet().stream().filter(entry -> entry.getKey().op().equals(operation))
                .mapToInt(entry -> entry.getValue()).sum();
    }

    /** All requests about the node, but for the lists of machines by which it is polled. */
    private int requestsBesidePolling() {
        return lab.maas().counters().byOperation(node).entrySet().stream()
                .filter(entry -> !(entry.getKey().method().equals("GET") && entry.getKey().path().equals("machines/")))
                .mapToInt(entry -> entry.getValue()).sum();
    }

    @Test
    void aWorkerIsDeployedWithItsPlatformOnceInFewRequests() {
        lab.commissioned(node);
        int before = requestsBesidePolling();

        task.call(STEP, node).then().statusCode(409).body("errorType", equalTo("StepInProgress"), "errorMessage", containsString("deploying"));
        task.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("succeeded"), "output.image", equalTo("ubuntu/noble"),
                "output.kernel", equalTo("ga-24.04"));

        assertThat(requestsBesidePolling() - before).isLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(times("allocate")).isEqualTo(1);
        assertThat(times("deploy")).isEqualTo(1);
        JsonNode machine = lab.machine(node).orElseThrow();
        assertThat(machine.path("owner_data").path("drydock-node").asText()).isEqualTo(node);
        assertThat(machine.path("owner_data").path("node-role").asText()).isEqualTo("worker");
        List<String> tags = StreamSupport.stream(machine.path("tag_names").spliterator(), false).map(JsonNode::asText).toList();
        assertThat(tags).contains("worker");
        String kernel = tags.stream().filter(KernelTag::isOne).findFirst().orElseThrow();
        assertThat(lab.api().get("tags/" + kernel + "/", MaasParameters.NONE).path("kernel_opts").asText())
                .startsWith("hugepagesz=").contains(" hugepages=").contains("console=ttyS1,115200n8 intel_iommu=on").contains(" isolcpus=");

        int after = writes();
        otherTask.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("skipped"), "reason", containsString("already"));
        assertThat(writes()).isEqualTo(after);
    }

    @Test
    void aDeploymentThatFailsIsToldInMaasWordsAndMadeAnewOnceItsCauseIsMended() {
        lab.commissioned(node);
        lab.maas().faults().add(node, MaasFault.DEPLOYMENT_FAILS);

        task.untilEnded(STEP, node).then().statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage",
                allOf(containsString("failed deployment"), containsString("Installation failed"), containsString("The installation wrote last: ")));
        lab.maas().faults().mend(node);

        task.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("succeeded"));
        assertThat(times("release")).isEqualTo(1);
        assertThat(times("deploy")).isEqualTo(2);
    }

    @Test
    void whatWasAskedButNotAnsweredIsNotAskedTwice() {
        lab.commissioned(node);
        lab.maas().faults().lostAnswers(1);
        task.call(STEP, node).then().statusCode(503).body("errorType", equalTo("DownstreamUnavailable"));
        lab.maas().faults().lostAnswers(0);
        assertThat(times("allocate")).isEqualTo(1);

        task.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("succeeded"));
        assertThat(times("allocate")).isEqualTo(1);
        assertThat(times("deploy")).isEqualTo(1);
    }

    @Test
    void aNodeThatIsDeployedAsAnotherOneIsLeftAlone() {
        String id = lab.allocated(node);
        lab.api().post("machines/" + id + "/", "set_workload_annotations", MaasParameters.of("drydock-node", "somebody-elses"));
        lab.api().post("machines/" + id + "/", "deploy", MaasParameters.of("distro_series", "ubuntu/noble"));
        lab.await(node, 6);
        int before = writes();

        task.untilEnded(STEP, node).then().statusCode(422).body("errorMessage", allOf(containsString("deployed as another node, somebody-elses"),
                containsString("nothing was changed")));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aNodeThatRunsAnotherImageIsNotTakenForDeployed() {
        lab.deployed(node);
        int before = writes();

        task.untilEnded(STEP, node).then().statusCode(422).body("errorMessage", allOf(containsString("is deployed with ubuntu/jammy"),
                containsString("the design has ubuntu/noble"), containsString("destroy-node")));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aDeploymentThatSomebodyCallsOffFails() {
        String id = lab.commissioned(node);
        lab.maas().faults().add(node, MaasFault.DEPLOYMENT_HANGS);
        task.call(STEP, node).then().statusCode(409);
        lab.api().post("machines/" + id + "/", "abort", MaasParameters.NONE);
        lab.maas().faults().mend(node);

        task.untilEnded(STEP, node).then().statusCode(422).body("errorMessage", containsString("somebody has aborted the deployment"));
        task.untilEnded(STEP, node).then().statusCode(200).body("status", equalTo("succeeded"));
    }

    @Test
    void aNodeThatWasNotPreparedIsNotDeployed() {
        lab.enlisted(node);

        task.untilEnded(STEP, node).then().statusCode(422).body("errorMessage", allOf(containsString("is new"), containsString("prepare-node")));
        task.untilEnded(STEP, lab.next()).then().statusCode(422).body("errorMessage", containsString("has no machine that is node"));
    }

    /** Its machine is found by BMC and boot MAC; it goes on under the name that it was deployed with. */
    @Test
    void aNodeThatIsRenamedWhileItRunsIsLeftAlone() {
        lab.commissioned(node);
        task.untilEnded(STEP, node).then().statusCode(200);
        String before = "older-" + node;
        String id = lab.machine(node).orElseThrow().path("system_id").asText();
        lab.api().post("machines/" + id + "/", "set_workload_annotations", MaasParameters.of("drydock-node", before));
        lab.api().put("machines/" + id + "/", MaasParameters.of("hostname", before));
        int writes = writes();
        int machines = lab.api().get("machines/", MaasParameters.NONE).size();

        otherTask.call("check-not-in-use", node).then().statusCode(200).body("status", equalTo("skipped"), "output.inUse", equalTo(true),
                "reason", allOf(containsString("as node " + before + ": it is left alone"),
                        containsString("Give the node its name " + before + " back")));
        otherTask.call("identify-node", node).then().statusCode(200).body("status", equalTo("skipped"), "output.hostname", equalTo(before));
        for (String step : new String[] {STEP, "release-node", "forget-node"}) {
            otherTask.untilEnded(step, node).then().statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage",
                    allOf(containsString("as another node, " + before), containsString("nothing was changed")));
        }

        assertThat(writes()).isEqualTo(writes);
        assertThat(lab.api().get("machines/", MaasParameters.NONE)).hasSize(machines);
        JsonNode machine = lab.api().get("machines/" + id + "/", MaasParameters.NONE);
        assertThat(machine.path("status_name").asText()).isEqualTo("Deployed");
        assertThat(machine.path("power_state").asText()).isEqualTo("on");
    }
}
