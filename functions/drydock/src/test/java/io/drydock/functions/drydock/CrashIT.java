package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.server.PowerCommand;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample site is brought up by the packaged application, which is killed with -9 again and again meanwhile. */
class CrashIT {
    private static final Path SAMPLE = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
    private static final int KILLS = 5;
    /** Of the steps of nodes; 24 nodes have some 19 each. */
    private static final int LAST_KILL_AT = 430;
    private static final long SEED = 11;

    @TempDir
    private Path folder;

    private SampleLab lab;
    private DrydockProcess drydock;
    private int port;

    @BeforeEach
    void aLabIsThere() throws Exception {
        lab = new SampleLab(SAMPLE, folder).withMaas();
        port = DrydockProcess.freePort();
        drydock = serve();
    }

    @AfterEach
    void theLabIsGone() throws InterruptedException {
        drydock.close();
        lab.close();
    }

    private DrydockProcess serve() throws Exception {
        return DrydockProcess.serve(folder.resolve("data"), lab.surroundings(), port);
    }

    /** What steps do to a node, as the lab counts it. */
    private Map<String, ToIntFunction<String>> effects() {
        return Map.of("power-cycle", node -> lab.asked(node, PowerCommand.OFF) + lab.asked(node, PowerCommand.ON),
                "commission-node", node -> lab.maas().counters().timesIn(node, MachineStatus.COMMISSIONING),
                "bootstrap-node", node -> lab.maas().counters().timesIn(node, MachineStatus.DEPLOYING),
                "reboot-node", node -> lab.asked(node, PowerCommand.RESET));
    }

    private static int done(JsonNode task) {
        int done = 0;
        for (JsonNode step : task.path("nodeSteps")) {
            done += step.path("succeeded").asInt() + step.path("skipped").asInt();
        }
        return done;
    }

    private static boolean hasEnded(JsonNode task) {
        return Set.of("succeeded", "partly-failed", "failed", "stopped").contains(task.path("status").asText());
    }

    /** How often each step's effect came about for the nodes for which its outcome is stored: more must not follow. */
    private void note(JsonNode task, Map<String, Integer> counts) {
        for (JsonNode node : task.path("nodes")) {
            for (JsonNode step : node.path("steps")) {
                ToIntFunction<String> effect = effects().get(step.path("step").asText());
                if (effect != null && step.path("status").asText().equals("succeeded")) {
                    String name = node.path("node").asText();
                    counts.putIfAbsent(step.path("step").asText() + " of " + name, effect.applyAsInt(name));
                }
            }
        }
    }

    @Test
    void nothingIsDoneTwiceThatWasStored() throws Exception {
        Random random = new Random(SEED);
        String taskId = drydock.start("deploy-site", JsonNodeFactory.instance.objectNode().put("designRef", "file:" + SAMPLE));
        Map<String, Integer> stored = new HashMap<>();
        for (int moment : random.ints(KILLS, 0, LAST_KILL_AT).sorted().toArray()) {
            JsonNode task = drydock.await(taskId, shown -> hasEnded(shown) || done(shown) >= moment);
            assertThat(hasEnded(task)).as("%s", task).isFalse();
            note(task, stored);
            drydock.kill();
            drydock = serve();
        }
        JsonNode task = drydock.await(taskId, CrashIT::hasEnded);

        assertThat(task.path("status").asText()).as("%s", task).isEqualTo("succeeded");
        assertThat(task.path("runs")).hasSize(1);
        assertThat(lab.names()).hasSize(24).allSatisfy(node -> {
            assertThat(lab.maas().counters().timesIn(node, MachineStatus.COMMISSIONING)).isEqualTo(1);
            assertThat(lab.maas().counters().timesIn(node, MachineStatus.DEPLOYED)).isEqualTo(1);
            assertThat(lab.asked(node, PowerCommand.OFF) + lab.asked(node, PowerCommand.ON)).isBetween(1, 1 + KILLS);
            assertThat(lab.asked(node, PowerCommand.RESET)).isBetween(1, 1 + KILLS);
        });
        assertThat(stored).as("of %s", stored.keySet()).isNotEmpty().allSatisfy((step, count) -> {
            String[] words = step.split(" of ");
            assertThat(effects().get(words[0]).applyAsInt(words[1])).as(step).isEqualTo(count);
        });
    }
}
