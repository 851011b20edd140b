package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MachineStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a site's networks to deployed nodes, in the packaged application: the sample site with its BMCs and its MAAS, a hundred times as fast. */
class ProvisionIT {
    private static final Path SAMPLE = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
    private static final int MOST_REQUESTS_A_NODE = 40;

    @TempDir
    private Path folder;

    private SampleLab lab;
    private DrydockProcess drydock;

    @BeforeEach
    void aLabIsThere() throws Exception {
        lab = new SampleLab(SAMPLE, folder).withMaas();
        drydock = serve();
    }

    @AfterEach
    void theLabIsGone() throws InterruptedException {
        drydock.close();
        lab.close();
    }

    private DrydockProcess serve() throws IOException, InterruptedException {
        return DrydockProcess.serve(folder.resolve("data"), lab.surroundings());
    }

    private String start(String task, String more) throws IOException, InterruptedException {
        return drydock.start(task, (ObjectNode) new ObjectMapper().readTree("{\"designRef\": \"file:" + SAMPLE + "\"" + more + "}"));
    }

    private JsonNode run(String task, String more) throws IOException, InterruptedException {
        return drydock.await(start(task, more), ProvisionIT::hasEnded);
    }

    private void succeeds(String task, String more) throws IOException, InterruptedException {
        JsonNode ended = run(task, more);
        assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("succeeded");
    }

    private static boolean hasEnded(JsonNode task) {
        return Set.of("succeeded", "partly-failed", "failed", "stopped").contains(task.path("status").asText());
    }

    private static String nodes(String... names) {
        return ", \"nodes\": {\"names\": [\"" + String.join("\", \"", names) + "\"]}";
    }

    private static JsonNode node(JsonNode task, String name) {
        for (JsonNode node : task.path("nodes")) {
            if (node.path("node").asText().equals(name)) {
                return node;
            }
        }
        throw new AssertionError("there is no node " + name + " in " + task);
    }

    private static JsonNode step(JsonNode task, String node, String name) {
        for (JsonNode step : node(task, node).path("steps")) {
            if (step.path("step").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("there is no step " + name + " of node " + node + " in " + task);
    }

    @Test
    void theSampleSiteIsDeployedAndTheSameTasksAgainChangeNothing() throws Exception {
        succeeds("verify-site", "");
        succeeds("prepare-site", "");
        int before = lab.maas().counters().requests() - lists(lab.maas().counters());
        succeeds("prepare-node", "");
        succeeds("verify-node", "");
        succeeds("deploy-node", "");

        int requests = lab.maas().counters().requests() - lists(lab.maas().counters()) - before;
        assertThat(requests / 24.0).as("requests a node: %s", lab.maas().counters().byOperation()).isLessThanOrEqualTo(MOST_REQUESTS_A_NODE);
        assertThat(lab.names()).hasSize(24).allSatisfy(node -> {
            assertThat(lab.maas().counters().timesIn(node, MachineStatus.COMMISSIONING)).isEqualTo(1);
            assertThat(lab.maas().counters().timesIn(node, MachineStatus.DEPLOYED)).isEqualTo(1);
        });
        JsonNode known = drydock.call("show-node", JsonNodeFactory.instance.objectNode().put("node", "r1-n02"));
        assertThat(known.path("status").asText()).isEqualTo("deployed");
        assertThat(known.path("differences")).as("%s", known).isEmpty();

        int writes = lab.maas().counters().writes();
        int power = lab.powerChanges();
        int ports = lab.switchWrites();
        for (String task : new String[] {"verify-site", "prepare-site", "prepare-node", "verify-node", "deploy-node"}) {
            succeeds(task, "");
        }
        assertThat(lab.maas().counters().writes()).as("%s", lab.maas().counters().byOperation()).isEqualTo(writes);
        assertThat(lab.powerChanges()).isEqualTo(power);
        assertThat(ports).isPositive();
        assertThat(lab.switchWrites()).isEqualTo(ports);

        destroyedNodesComeBackUnlessTheyShallNot();
        anotherDesignIsRefusedWhileTheSiteIsLocked();
        assertThat(drydock.output()).doesNotContain(SampleLab.PASSWORD).doesNotContain(lab.maas().apiKey());
    }

    private void destroyedNodesComeBackUnlessTheyShallNot() throws Exception {
        succeeds("destroy-node", nodes("r3-n01") + ", \"rebootstrap\": false");
        JsonNode gone = drydock.call("show-node", JsonNodeFactory.instance.objectNode().put("node", "r3-n01"));
        assertThat(gone.path("status").asText()).isEqualTo("present");

        JsonNode back = run("destroy-node", nodes("r3-n02"));
        assertThat(back.path("status").asText()).as("%s", back).isEqualTo("succeeded");
        assertThat(node(back, "r3-n02").path("steps")).extracting(step -> step.path("step").asText())
                .contains("release-node", "forget-node", "commission-node", "bootstrap-node", "reboot-node");
        assertThat(lab.maas().counters().timesIn("r3-n02", MachineStatus.DEPLOYED)).isEqualTo(2);
        assertThat(lab.maas().counters().timesIn("r3-n01", MachineStatus.DEPLOYED)).isEqualTo(1);
    }

    private void anotherDesignIsRefusedWhileTheSiteIsLocked() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (var files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.writeString(other.resolve(file.getFileName()), Files.readString(file).replace("intel_iommu: 'on'", "intel_iommu: 'off'"));
            }
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("designRef", "file:" + other);
        JsonNode task = drydock.await(drydock.start("prepare-site", request), ProvisionIT::hasEnded);
        assertThat(task.path("error").path("errorType").asText()).as("%s", task).isEqualTo("DesignLocked");
        assertThat(task.path("error").path("errorMessage").asText()).contains("unlock-design");
    }

    @Test
    void aRetryDoesOnlyWhatANodeWhoseCommissioningFailedIsMissing() throws Exception {
        lab.maas().faults().add("r1-n05", MaasFault.COMMISSIONING_FAILS);
        succeeds("prepare-site", "");
        JsonNode task = run("prepare-node", ", \"nodes\": {\"racks\": [\"r1\"]}");

        assertThat(task.path("status").asText()).as("%s", task).isEqualTo("partly-failed");
        assertThat(task.path("nodeCounts").toString()).isEqualTo("{\"failed\":1,\"succeeded\":7}");
        assertThat(node(task, "r1-n05").path("step").asText()).isEqualTo("commission-node");
        assertThat(node(task, "r1-n05").path("reason").asText()).contains("r1-n05");
        Counters counters = lab.maas().counters();
        assertThat(counters.timesIn("r1-n05", MachineStatus.COMMISSIONING)).isEqualTo(3);
        int ofOthers = counters.writes() - counters.writes("r1-n05");

        lab.maas().faults().mend("r1-n05");
        drydock.call("retry-task", task.path("taskId").asText());
        JsonNode after = drydock.await(task.path("taskId").asText(), DrydockProcess.status("succeeded"));

        assertThat(counters.timesIn("r1-n05", MachineStatus.COMMISSIONING)).isEqualTo(4);
        assertThat(counters.writes() - counters.writes("r1-n05")).as("%s", counters.byOperation()).isEqualTo(ofOthers);
        assertThat(step(after, "r1-n05", "power-cycle")).isEqualTo(step(task, "r1-n05", "power-cycle"));
        assertThat(node(after, "r1-n01")).isEqualTo(node(task, "r1-n01"));
    }

    /** Requests for lists of machines: what a site of any size is polled with. */
    private static int lists(Counters counters) {
        return counters.count("GET", "machines/", "") + counters.count("GET", "machines/", "power_parameters");
    }
}
