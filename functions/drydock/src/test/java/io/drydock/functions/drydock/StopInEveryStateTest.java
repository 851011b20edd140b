package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of every task's state machine that does something: the task is stopped while it runs, and goes on later. A state that starts
 * another state machine is stopped in the first step of that one's own.
 */
@QuarkusTest
@TestProfile(ScriptedSite.Profile.class)
class StopInEveryStateTest extends ScriptedSiteTest {
    private static final String TWO_NODES = "{\"nodes\": {\"names\": [\"r1-n01\", \"r1-n02\"]}}";
    private static final Set<String> NODES = Set.of("r1-n01", "r1-n02");
    private static final Set<String> EVERYWHERE = Set.of("load-design", "evaluate-rules", "select-nodes");

    /**
     * @param step the function that is held when the task is stopped
     * @param ofNodes whether it is done for each node
     * @param beside how many states run beside it
     */
    record Case(String machine, String state, String step, boolean ofNodes, Set<String> beside) {
        @Override
        public String toString() {
            return machine + " in " + state;
        }
    }

    static Stream<Case> states() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../../statemachine"))) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(of(file.getFileName().toString().replace(".asl.json", "")));
            }
        }
        return cases.stream();
    }

    private static List<Case> of(String machine) throws IOException {
        List<Case> cases = new ArrayList<>();
        collect(machine, definition(machine), false, Set.of(), cases);
        return cases;
    }

    private static JsonNode definition(String machine) throws IOException {
        return new ObjectMapper().readTree(Path.of("../../statemachine", machine + ".asl.json").toFile());
    }

    private static void collect(String machine, JsonNode part, boolean ofNodes, Set<String> beside, List<Case> cases) throws IOException {
        for (var state : part.path("States").properties()) {
            String nested = state.getValue().path("Arguments").path("StateMachineArn").asText();
            if (!nested.isEmpty()) {
                Case first = of(dashed(nested.replace("${", "").replace("StateMachine}", ""))).stream()
                        .filter(step -> !EVERYWHERE.contains(step.step())).findFirst().orElseThrow();
                cases.add(new Case(machine, state.getKey(), first.step(), first.ofNodes(), first.beside()));
            } else if (state.getValue().path("Type").asText().equals("Task")) {
                cases.add(new Case(machine, state.getKey(), dashed(state.getKey()), ofNodes, beside));
            }
            collect(machine, state.getValue().path("ItemProcessor"), true, Set.of(), cases);
            Set<String> branches = new HashSet<>();
            state.getValue().path("Branches").forEach(branch -> branches.add(dashed(branch.path("StartAt").asText())));
            for (JsonNode branch : state.getValue().path("Branches")) {
                collect(machine, branch, false, branches, cases);
            }
        }
    }

    private static String dashed(String words) {
        return words.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("states")
    void aTaskIsStoppedAndGoesOn(Case stopped) {
        ScriptedSteps.Gate gate = steps.hold(stopped.step());
        String task = site.start(stopped.machine(), TWO_NODES);
        ScriptedSite.await(stopped.step(), () -> gate.arrived().size() == (stopped.ofNodes() ? NODES.size() : 1));
        ScriptedSite.await("what runs beside it", () -> steps.begun(task).containsAll(stopped.beside()));
        List<String> before = steps.begun(task);

        assertThat(site.stop(task).path("status").asText()).isEqualTo("stopped");
        ScriptedSite.await("the end of every execution", () -> !site.somethingRuns());
        gate.open();
        ScriptedSite.await("the end of the step that ran", () -> site.show(task).path("counts").path("running").asInt() == 0);

        JsonNode shown = site.show(task);
        assertThat(shown.path("status").asText()).isEqualTo("stopped");
        assertThat(shown.path("error").path("errorType").asText()).isEqualTo("TaskStopped");
        assertThat(shown.path("counts").path("failed").asInt()).as(shown.toString()).isZero();
        assertThat(steps.begun(task)).isEqualTo(before);

        assertThat(site.retry(task).path("status").asText()).isEqualTo("running");
        shown = site.ended(task);
        assertThat(shown.path("status").asText()).as(shown.toString()).isEqualTo("succeeded");
        assertThat(steps.begun(task)).containsAll(before).doesNotHaveDuplicates();
        shown.path("site").path("steps").forEach(step -> assertThat(step.path("attempts").asInt()).as(step.toString()).isEqualTo(1));
    }
}
