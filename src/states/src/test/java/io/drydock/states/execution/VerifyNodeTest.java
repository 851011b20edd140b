package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.Script.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The state machine VerifyNode, as it stands in the folder of the state machines, against the contract of a step. */
class VerifyNodeTest {
    private static final String INPUT = "{\"taskId\": \"t-1\", \"designRef\": \"file:/designs/site\"}";
    private static final Answer LOADED = new Answer.Result("{\"output\": {\"designId\": \"d-1\"}}");
    private static final Answer VALID = new Answer.Result("{\"output\": {\"valid\": true, \"errors\": 0}}");
    private static final Answer DONE = new Answer.Result("{\"status\": \"succeeded\", \"output\": {}}");
    private static final Answer REFUSED = new Answer.Error("StepFailed", "{\"errorType\": \"StepFailed\", \"errorMessage\": \"wrong password\"}");

    private static Answer selected(List<String> nodes) {
        String names = nodes.stream().map(node -> "\"" + node + "\"").collect(Collectors.joining(","));
        return new Answer.Result("{\"output\": {\"count\": %d, \"nodes\": [%s]}}".formatted(nodes.size(), names));
    }

    private static List<String> nodes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("n%04d"::formatted).toList();
    }

    private static Script script(List<Answer> answers) throws IOException {
        String definition = Files.readString(Path.of("../../statemachine/verify-node.asl.json"))
                .replaceAll("\\$\\{([A-Za-z]+)}", "arn:aws:lambda:us-east-1:000000000000:function:$1");
        return new Script(definition, new Random(1), answers.toArray(Answer[]::new));
    }

    /** A run in which each step of a node succeeds, but for the check-bmc of {@code failing}. */
    private static Script over(int count, Set<String> failing) throws IOException {
        List<Answer> answers = new ArrayList<>(List.of(LOADED, VALID, selected(nodes(count))));
        nodes(count).forEach(node -> answers.addAll(failing.contains(node) ? List.of(REFUSED) : List.of(DONE, DONE)));
        return script(answers);
    }

    private static void assertFailed(ExecutionResult result, String error, String cause) {
        assertThat(result).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).contains(error);
            assertThat(failed.cause()).contains(cause);
        });
    }

    @Test
    void everyNodeIsGoneThroughWithTheContractsRequests() throws IOException {
        Script script = over(2, Set.of());

        assertThat(script.run(INPUT)).isEqualTo(new ExecutionResult.Succeeded(Script.json(
                "{\"taskId\": \"t-1\", \"designId\": \"d-1\", \"nodes\": 2, \"failed\": 0}")));
        assertThat(script.payloads.getLast()).isEqualTo(Script.json("{\"taskId\": \"t-1\", \"designId\": \"d-1\", "
                + "\"parameters\": {\"drivers\": [\"oob\", \"node\"]}}"));
        JsonNode ofNode = Script.json("{\"taskId\": \"t-1\", \"designId\": \"d-1\", \"node\": \"n0001\", "
                + "\"parameters\": {\"designRef\": \"file:/designs/site\"}}");
        assertThat(script.children.values()).hasSize(2).anySatisfy(child -> assertThat(child.payloads).containsExactly(ofNode, ofNode));
    }

    @Test
    void theFilterOfTheRequestIsHandedOn() throws IOException {
        for (String filter : List.of("\"nodes\": {\"racks\": [\"r1\"]}", "\"node_filter\": {\"filter_set\": []}")) {
            Script script = over(1, Set.of());

            script.run(INPUT.replace("}", ", \"maxConcurrency\": 3, " + filter + "}"));

            assertThat(script.payloads.getLast().path("parameters")).isEqualTo(Script.json("{\"drivers\": [\"oob\", \"node\"], " + filter + "}"));
        }
    }

    @Test
    void aDesignThatIsInvalidIsRefused() throws IOException {
        Script script = script(List.of(LOADED, new Answer.Result("{\"output\": {\"valid\": false, \"errors\": 2}}")));

        assertFailed(script.run(INPUT), "DesignInvalid", "The design d-1 has 2 errors; the outcome of evaluate-rules in task t-1 lists every "
                + "finding. No node was touched.");
    }

    @Test
    void nothingSelectedIsASuccessThatSaysSo() throws IOException {
        assertThat(over(0, Set.of()).run(INPUT)).isEqualTo(new ExecutionResult.Succeeded(Script.json("{\"taskId\": \"t-1\", "
                + "\"designId\": \"d-1\", \"nodes\": 0, \"failed\": 0, \"reason\": \"The request selects no node of the design: nothing was done.\"}")));
    }

    @Test
    void oneNodesFailureStopsNoOther() throws IOException {
        Script script = over(4, Set.of("n0002"));

        assertFailed(script.run(INPUT), "NodesPartlyFailed", "1 of 4 nodes failed: n0002; show-task of task t-1 tells why.");
        assertThat(script.children).hasSize(4);
        assertThat(script.mapRuns.getLast().items().succeeded()).isEqualTo(3);
    }

    @Test
    void ofManyFailuresTheFirstAreNamed() throws IOException {
        assertFailed(over(1000, Set.copyOf(nodes(9).subList(1, 9))).run(INPUT), "NodesPartlyFailed",
                "8 of 1000 nodes failed: n0002, n0003, n0004, n0005, n0006 and 3 more; show-task of task t-1 tells why.");
    }

    @Test
    void whereAllFailTheTaskFails() throws IOException {
        assertFailed(over(1, Set.copyOf(nodes(1))).run(INPUT), "NodesFailed", "The only node in scope failed: n0001; show-task of task t-1 tells why.");
        assertFailed(over(7, Set.copyOf(nodes(7))).run(INPUT), "NodesFailed",
                "All 7 nodes failed: n0001, n0002, n0003, n0004, n0005 and 2 more; show-task of task t-1 tells why.");
    }

    @Test
    void moreFailuresThanAreToleratedStopTheRest() throws IOException {
        String input = INPUT.replace("}", ", \"maxConcurrency\": 1, \"tolerance\": {\"failedNodes\": 1}}");
        Script script = over(9, Set.of("n0003", "n0005"));

        assertFailed(script.run(input), "ToleranceExceeded", "More than 1 of 9 nodes failed, more than the task tolerates: the others were "
                + "stopped or not begun. show-task of task t-1 tells which and why; retry-task goes on.");
        assertThat(script.children).hasSize(5);
        assertFailed(over(9, Set.of("n0003")).run(input), "NodesPartlyFailed", "1 of 9 nodes failed: n0003; show-task of task t-1 tells why.");
    }

    @Test
    void aBmcThatDoesNotAnswerIsAskedFiveTimes() throws IOException {
        List<Answer> answers = new ArrayList<>(List.of(LOADED, VALID, selected(nodes(1))));
        answers.addAll(Collections.nCopies(5, new Answer.Error("DownstreamUnavailable", "no answer")));
        Script script = script(answers);

        assertFailed(script.run(INPUT), "NodesFailed", "The only node in scope failed: n0001; show-task of task t-1 tells why.");
        assertThat(script.children.values()).singleElement().satisfies(child -> {
            assertThat(child.payloads).hasSize(5);
            assertThat(child.timers).allSatisfy(wait -> assertThat(wait.toSeconds()).isEqualTo(15));
        });
    }

    @Test
    void aPersonIsWaitedForAboutADay() throws IOException {
        List<Answer> answers = new ArrayList<>(List.of(LOADED, VALID, selected(nodes(1))));
        answers.addAll(Collections.nCopies(1_500, new Answer.Error("StepInProgress", "a person has to confirm")));
        answers.addAll(List.of(DONE, DONE));
        Script script = script(answers);

        assertThat(script.run(INPUT)).isInstanceOf(ExecutionResult.Succeeded.class);
        assertThat(script.children.values()).singleElement()
                .satisfies(child -> assertThat(child.timers.stream().mapToLong(wait -> wait.toSeconds()).sum()).isBetween(86_000L, 100_000L));
    }

    @Test
    void anotherTasksNodeIsWaitedFor() throws IOException {
        List<Answer> answers = new ArrayList<>(List.of(LOADED, VALID, selected(nodes(1))));
        answers.addAll(Collections.nCopies(60, new Answer.Error("NodeBusy", "task t-0 works on it")));
        answers.addAll(List.of(DONE, DONE));

        assertThat(script(answers).run(INPUT)).isInstanceOf(ExecutionResult.Succeeded.class);
    }
}
