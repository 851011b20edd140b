package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application on BMCs that are not ours: OpenIPMI's simulators, which have cipher suite 3 and no SDRs. */
class IpmiSimulatorsIT {
    private static final int BMCS = 20;
    private static final int MOST_CALLS = 60;

    @TempDir
    private Path folder;

    private IpmiSimulators simulators;
    private DrydockProcess drydock;

    @BeforeEach
    void start() throws Exception {
        String missing = IpmiSimulators.missing();
        assumeTrue(missing.isEmpty(), () -> "skipped: " + missing);
        simulators = IpmiSimulators.start(Files.createDirectory(folder.resolve("simulators")), BMCS);
        drydock = DrydockProcess.serve(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        if (drydock != null) {
            drydock.close();
        }
        if (simulators != null) {
            simulators.close();
        }
    }

    @Test
    void everyChangeIsMadeOnce() throws Exception {
        String designId = load();

        for (JsonNode outcome : onAll("check-bmc", "task-1", designId)) {
            assertThat(outcome.path("status").asText()).isEqualTo("succeeded");
        }
        for (JsonNode outcome : onAll("set-pxe-boot", "task-1", designId)) {
            assertThat(outcome.path("status").asText()).isEqualTo("succeeded");
        }
        for (JsonNode outcome : onAll("power-cycle", "task-1", designId)) {
            assertThat(outcome.path("status").asText()).isEqualTo("succeeded");
        }
        // The outcomes are stored: no BMC is asked.
        onAll("set-pxe-boot", "task-1", designId);
        onAll("power-cycle", "task-1", designId);
        for (int i : simulators.all().toArray()) {
            assertThat(simulators.changes(i)).as("changes of " + IpmiSimulators.address(i)).containsExactly("boot pxe", "power 0", "power 1");
        }
    }

    private String load() throws Exception {
        StringBuilder site = new StringBuilder("""
                schema: drydock/HostProfile/v1
                metadata: {schema: metadata/Document/v1, name: simulated}
                data:
                  oob: {type: ipmi, network: oob, account: %s, credential: 'file:%s', port: '%d'}
                """.formatted(IpmiSimulators.ACCOUNT, Files.writeString(folder.resolve("password"), IpmiSimulators.PASSWORD), IpmiSimulators.PORT));
        simulators.all().forEach(i -> site.append("""
                ---
                schema: drydock/BaremetalNode/v1
                metadata: {schema: metadata/Document/v1, name: %s}
                data: {host_profile: simulated, addressing: [{network: oob, address: %s}]}
                """.formatted(node(i), IpmiSimulators.address(i))));
        Path file = Files.writeString(folder.resolve("site.yaml"), site);
        ObjectNode request = request("task-1", "");
        request.putObject("parameters").put("designRef", "file:" + file);
        return drydock.call("load-design", request).path("output").path("designId").asText();
    }

    /** Calls a step for all nodes at once, each as often as it is in progress, as its state machine would. */
    private List<JsonNode> onAll(String step, String taskId, String designId) throws Exception {
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> outcomes = IntStream.rangeClosed(1, BMCS).mapToObj(i -> calls.submit(() -> {
                ObjectNode request = request(taskId, designId).put("node", node(i));
                for (int call = 1;; call++) {
                    try {
                        return drydock.call(step, request);
                    } catch (FunctionClient.Refused refused) {
                        if (call == MOST_CALLS || !refused.getMessage().contains("StepInProgress")) {
                            throw refused;
                        }
                    }
                }
            })).toList();
            List<JsonNode> answers = new ArrayList<>();
            for (Future<JsonNode> outcome : outcomes) {
                answers.add(outcome.get());
            }
            return answers;
        }
    }

    private static ObjectNode request(String taskId, String designId) {
        return JsonNodeFactory.instance.objectNode().put("taskId", taskId).put("designId", designId);
    }

    private static String node(int i) {
        return "sim-%02d".formatted(i);
    }
}
