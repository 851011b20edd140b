package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.fault.MaasFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nodes do at their first boot, in the packaged application: machines of the lab fetch their files and report over HTTP. */
class BootActionsIT {
    private static final Path SAMPLE = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
    private static final String WELL = "r1-n02";
    private static final String FAILING = "r1-n03";

    @TempDir
    private Path folder;

    private SampleLab lab;
    private DrydockProcess drydock;

    @BeforeEach
    void aLabIsThere() throws Exception {
        lab = new SampleLab(SAMPLE, folder).withMaas();
        drydock = DrydockProcess.serve(folder.resolve("data"), lab.surroundings());
    }

    @AfterEach
    void theLabIsGone() throws InterruptedException {
        drydock.close();
        lab.close();
    }

    private JsonNode run(String task) throws IOException, InterruptedException {
        ObjectNode request = (ObjectNode) new ObjectMapper().readTree("{\"designRef\": \"file:" + SAMPLE + "\", \"nodes\": {\"names\": [\"" + WELL
                + "\", \"" + FAILING + "\"]}}");
        return drydock.await(drydock.start(task, request), ended ->
                Set.of("succeeded", "partly-failed", "failed", "stopped").contains(ended.path("status").asText()));
    }

    private JsonNode shown(String node) throws IOException, InterruptedException {
        return drydock.call("show-node", JsonNodeFactory.instance.objectNode().put("node", node)).path("bootActions");
    }

    private static JsonNode step(JsonNode task, String node, String name) {
        for (JsonNode one : task.path("nodes")) {
            for (JsonNode step : one.path("steps")) {
                if (one.path("node").asText().equals(node) && step.path("step").asText().equals(name)) {
                    return step;
                }
            }
        }
        throw new AssertionError("there is no step " + name + " of node " + node + " in " + task);
    }

    @Test
    void aNodeIsDeployedWhenItHasReportedItsBootActionsAndOneThatFailsSaysWhy() throws Exception {
        for (String task : new String[] {"prepare-site", "prepare-node"}) {
            JsonNode ended = run(task);
            assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("succeeded");
        }
        lab.maas().faults().add(FAILING, MaasFault.BOOT_ACTIONS_FAIL);

        JsonNode deployed = run("deploy-node");

        assertThat(deployed.path("status").asText()).as("%s", deployed).isEqualTo("partly-failed");
        assertThat(step(deployed, WELL, "monitor-platform").path("status").asText()).as("%s", deployed).isEqualTo("succeeded");
        assertThat(shown(WELL).path("actions")).isNotEmpty().allSatisfy(action -> assertThat(action.path("status").asText()).isEqualTo("success"));
        JsonNode failed = step(deployed, FAILING, "monitor-platform");
        assertThat(failed.path("status").asText()).isEqualTo("failed");
        assertThat(failed.path("reason").asText()).contains("boot actions failed on node " + FAILING, "'join' (Job failed, exit code 1");

        JsonNode again = run("deploy-node");
        assertThat(again.path("status").asText()).as("a node that is deployed reports nothing to another task: %s", again).isEqualTo("succeeded");
        assertThat(step(again, WELL, "start-introspection").path("status").asText()).isEqualTo("skipped");
        assertThat(step(again, WELL, "monitor-platform").path("status").asText()).isEqualTo("skipped");
    }
}
