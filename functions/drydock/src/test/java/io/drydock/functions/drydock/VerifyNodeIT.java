package io.drydock.functions.drydock;

import static io.drydock.functions.drydock.DrydockProcess.reference;
import static io.drydock.functions.drydock.DrydockProcess.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VerifyNode in the packaged application, over the BMCs of the sample site. */
class VerifyNodeIT {
    private static final Path SAMPLE = Path.of("../../infra/sample-site").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private SampleLab lab;

    @BeforeEach
    void aLabIsThere() throws IOException {
        lab = new SampleLab(SAMPLE, folder);
    }

    @AfterEach
    void theLabIsGone() {
        lab.close();
    }

    private DrydockProcess serve() throws IOException, InterruptedException {
        return DrydockProcess.serve(folder.resolve("data"), lab.surroundings());
    }

    private static String verify(DrydockProcess drydock, Path design, String more) throws IOException, InterruptedException {
        return drydock.start("verify-node", (ObjectNode) new ObjectMapper().readTree("{\"designRef\": \"file:" + design + "\"" + more + "}"));
    }

    private static boolean hasEnded(JsonNode task) {
        return Set.of("succeeded", "partly-failed", "failed", "stopped").contains(task.path("status").asText());
    }

    private static Map<String, JsonNode> nodes(JsonNode task) {
        Map<String, JsonNode> nodes = new HashMap<>();
        task.path("nodes").forEach(node -> nodes.put(node.path("node").asText(), node));
        return nodes;
    }

    @Test
    void everyNodeOfTheSampleSiteIsVerified() throws Exception {
        try (DrydockProcess drydock = serve()) {
            JsonNode task = drydock.await(verify(drydock, SAMPLE, ""), VerifyNodeIT::hasEnded);

            assertThat(task.path("status").asText()).as("%s", task).isEqualTo("succeeded");
            assertThat(task.path("nodeCounts").toString()).isEqualTo("{\"succeeded\":24}");
            assertThat(nodes(task).values()).hasSize(24).allSatisfy(node -> {
                assertThat(node.path("steps")).hasSize(2);
                assertThat(node.path("steps").path(0).path("attempts").asInt()).isEqualTo(1);
            });
            assertThat(task.toString()).doesNotContain(SampleLab.PASSWORD);
            assertThat(drydock.output()).doesNotContain(SampleLab.PASSWORD);
        }
    }

    @Test
    void aSiteWithIpmiAloneIsVerifiedAsFarAsThatTells() throws Exception {
        Path design = Files.createDirectory(folder.resolve("ipmi-site"));
        try (var files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.writeString(design.resolve(file.getFileName()), Files.readString(file).replace("type: redfish", "type: ipmi"));
            }
        }
        try (DrydockProcess drydock = serve()) {
            JsonNode task = drydock.await(verify(drydock, design, ""), VerifyNodeIT::hasEnded);

            assertThat(task.path("nodeCounts").toString()).as("%s", task).isEqualTo("{\"succeeded\":24}");
            assertThat(nodes(task).values()).allSatisfy(node ->
                    assertThat(node.path("steps").path(1).path("reason").asText()).contains("unknown"));
        }
    }

    @Test
    void aRetryDoesWhatAHangingBmcLeftAndNothingElse() throws Exception {
        lab.breakDown("r2-n03", Fault.HANGS);
        try (DrydockProcess drydock = serve()) {
            String taskId = verify(drydock, SAMPLE, "");
            JsonNode before = drydock.await(taskId, VerifyNodeIT::hasEnded);

            assertThat(before.path("status").asText()).as("%s", before).isEqualTo("partly-failed");
            assertThat(before.path("error").path("errorMessage").asText()).as("%s", before.path("nodes")).startsWith("1 of 24 nodes failed: r2-n03;");
            JsonNode failed = drydock.call("show-task", reference(taskId).put("nodeStatus", "failed")).path("nodes");
            assertThat(failed).hasSize(1);
            assertThat(failed.path(0).path("step").asText()).isEqualTo("check-bmc");
            assertThat(failed.path(0).path("reason").asText()).contains("r2-n03", "127.20.0.33");
            assertThat(failed.path(0).path("steps").path(0).path("attempts").asInt()).isEqualTo(5);

            lab.mend("r2-n03");
            drydock.call("retry-task", taskId);
            JsonNode after = drydock.await(taskId, status("succeeded"));

            assertThat(after.path("runs")).hasSize(2);
            Map<String, JsonNode> others = nodes(before);
            others.remove("r2-n03");
            assertThat(nodes(after)).hasSize(24).containsAllEntriesOf(others);
        }
    }

    @Test
    void tooManyFailuresStopTheRestAndARetryGoesOn() throws Exception {
        lab.breakDown("r1-n02", Fault.WRONG_CREDENTIALS);
        lab.breakDown("r1-n04", Fault.WRONG_CREDENTIALS);
        try (DrydockProcess drydock = serve()) {
            String taskId = verify(drydock, SAMPLE, ", \"maxConcurrency\": 1, \"tolerance\": {\"failedNodes\": 1}");
            JsonNode stopped = drydock.await(taskId, VerifyNodeIT::hasEnded);

            assertThat(stopped.path("status").asText()).as("%s", stopped).isEqualTo("failed");
            assertThat(stopped.path("error").path("errorType").asText()).isEqualTo("ToleranceExceeded");
            assertThat(stopped.path("nodeCounts").toString()).isEqualTo("{\"failed\":2,\"pending\":20,\"succeeded\":2}");

            lab.mend("r1-n02");
            lab.mend("r1-n04");
            drydock.call("retry-task", taskId);
            drydock.await(taskId, status("succeeded"));
        }
    }

    @Test
    void nothingSelectedIsDoneAtOnce() throws Exception {
        try (DrydockProcess drydock = serve()) {
            JsonNode none = drydock.await(verify(drydock, SAMPLE, ", \"nodes\": {\"tags\": [\"no-such-tag\"]}"), VerifyNodeIT::hasEnded);
            assertThat(none.path("status").asText()).isEqualTo("succeeded");
            assertThat(none.path("nodeCounts")).isEmpty();

            JsonNode unknown = drydock.await(verify(drydock, SAMPLE, ", \"nodes\": {\"names\": [\"r1-n01\", \"r7-n01\"]}"), VerifyNodeIT::hasEnded);
            assertThat(unknown.path("status").asText()).isEqualTo("failed");
            assertThat(unknown.path("error").path("errorMessage").asText()).contains("no node 'r7-n01'");

            JsonNode rack = drydock.await(verify(drydock, SAMPLE, ", \"nodes\": {\"racks\": [\"r3\"]}"), VerifyNodeIT::hasEnded);
            assertThat(rack.path("nodeCounts").toString()).isEqualTo("{\"succeeded\":8}");
        }
    }

    @Test
    void aKillInTheMiddleLosesNothing() throws Exception {
        lab.breakDown("r3-n08", Fault.HANGS);
        String taskId;
        JsonNode before;
        try (DrydockProcess drydock = serve()) {
            taskId = verify(drydock, SAMPLE, ", \"maxConcurrency\": 3");
            before = drydock.await(taskId, task -> task.path("nodeCounts").path("succeeded").asInt() >= 3);
            drydock.kill();
        }
        assertThat(hasEnded(before)).isFalse();
        lab.mend("r3-n08");
        try (DrydockProcess drydock = serve()) {
            JsonNode after = drydock.await(taskId, VerifyNodeIT::hasEnded);

            assertThat(after.path("status").asText()).as("%s", after).isEqualTo("succeeded");
            assertThat(after.path("runs")).hasSize(1);
            Map<String, JsonNode> done = nodes(before);
            done.values().removeIf(node -> !node.path("status").asText().equals("succeeded"));
            assertThat(nodes(after)).hasSize(24).containsAllEntriesOf(done);
        }
    }

    @Test
    void aPersonConfirmsForANodeWithoutABmc() throws Exception {
        Path design = Files.createDirectory(folder.resolve("design"));
        try (var files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.writeString(design.resolve(file.getFileName()), Files.readString(file)
                        .replaceFirst("(?s)(name: r1-n01\\n.*?\\ndata:\\n)", "$1  oob: {type: manual}\n"));
            }
        }
        try (DrydockProcess drydock = serve()) {
            String taskId = verify(drydock, design, ", \"nodes\": {\"names\": [\"r1-n01\", \"r1-n02\"]}");
            for (String step : new String[] {"check-bmc", "check-hardware"}) {
                drydock.await(taskId, task -> nodes(task).getOrDefault("r1-n01", task).path("step").asText().equals(step)
                        && nodes(task).get("r1-n01").path("status").asText().equals("in-progress"));
                drydock.call("confirm-step", reference(taskId).put("node", "r1-n01").put("step", step).put("done", true).put("by", "Ada"));
            }
            JsonNode task = drydock.await(taskId, VerifyNodeIT::hasEnded);

            assertThat(task.path("status").asText()).as("%s", task).isEqualTo("succeeded");
            assertThat(nodes(task).get("r1-n01").path("steps").path(0).path("reason").asText()).contains("Ada");
        }
    }

    @Test
    void theMainJobTellsWhichNodesFailed() throws Exception {
        lab.breakDown("r1-n07", Fault.WRONG_CREDENTIALS);

        DrydockProcess.Ended ended = DrydockProcess.run(lab.surroundings(), "--exit", "--task", "verify-node", "--design", SAMPLE.toString(),
                "--data", folder.resolve("data").toString());

        assertThat(ended.output()).contains("VerifyNode of file:" + SAMPLE, "24 nodes: 1 failed, 23 succeeded.", "NodesPartlyFailed: 1 of 24")
                .containsPattern("r1-n07 +failed +check-bmc: .*127\\.20\\.0\\.17");
        assertThat(ended.status()).isEqualTo(1);
    }
}
