package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.Script.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The state machine DestroyNode: nodes that were destroyed come back by way of two others. */
class DestroyNodeTest {
    private static final String INPUT = "{\"taskId\": \"t-1\", \"designRef\": \"file:/designs/site\", \"nodes\": {\"racks\": [\"r1\"]}}";
    private static final List<Answer> BEGINNING = List.of(new Answer.Result("{\"output\": {\"designId\": \"d-1\"}}"),
            new Answer.Result("{\"output\": {\"valid\": true, \"errors\": 0}}"), new Answer.Result("{\"output\": {\"nodes\": [\"a\", \"b\", \"c\"]}}"));
    private static final Answer DONE = new Answer.Result("{\"status\": \"succeeded\", \"output\": {}}");
    private static final Answer FAILED = new Answer.Error("StepFailed", "no");
    private static final List<Answer> ALL_DESTROYED = Collections.nCopies(9, DONE);

    private static Script script(List<Answer> destroyed, Answer... nested) throws IOException {
        Answer[] answers = Stream.of(BEGINNING.stream(), destroyed.stream(), Stream.of(nested)).flatMap(stream -> stream).toArray(Answer[]::new);
        return new Script(TaskStateMachinesTest.resolved(Files.readString(Path.of("../../statemachine/destroy-node.asl.json"))), new Random(1), answers);
    }

    private static Answer cameThrough(String names) {
        return new Answer.Result("{\"Status\": \"SUCCEEDED\", \"Output\": {\"nodes\": 3, \"succeeded\": " + names + "}}");
    }

    private static void assertFailed(ExecutionResult result, String error, String cause) {
        assertThat(result).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).contains(error);
            assertThat(failed.cause().orElse("")).startsWith(cause);
        });
    }

    @Test
    void whatWasDestroyedIsPreparedAndDeployedAgain() throws IOException {
        Script script = script(ALL_DESTROYED, cameThrough("[\"a\", \"b\", \"c\"]"), cameThrough("[\"a\", \"b\", \"c\"]"));

        assertThat(script.run(INPUT)).isEqualTo(new ExecutionResult.Succeeded(Script.json(
                "{\"taskId\": \"t-1\", \"designId\": \"d-1\", \"nodes\": 3, \"failed\": 0}")));
        List<JsonNode> nested = script.payloads.subList(3, script.payloads.size());
        assertThat(nested).extracting(call -> call.path("StateMachineArn").asText().replaceAll(".*:", "")).containsExactly("PrepareNode", "DeployNode");
        JsonNode input = Script.json(INPUT.replace("}}", "}, \"designId\": \"d-1\", \"only\": [\"a\", \"b\", \"c\"]}"));
        assertThat(nested).allSatisfy(call -> assertThat(call.path("Input")).isEqualTo(input));
    }

    @Test
    void onlyNodesThatCameSoFarGoOn() throws IOException {
        Script script = script(List.of(DONE, DONE, DONE, DONE, FAILED, FAILED, FAILED, DONE, DONE, DONE), cameThrough("[\"a\"]"), cameThrough("[\"a\"]"));

        assertFailed(script.run(INPUT), "NodesPartlyFailed", "2 of 3 nodes failed: b, c; show-task of task t-1");
        assertThat(script.payloads).extracting(call -> call.path("Input").path("only").toString()).endsWith("[\"a\",\"c\"]", "[\"a\"]");
    }

    /** The state machines that it starts ask for no more. */
    @Test
    void nodesThatComeBackNeedTheDriversThatBringThemUp() throws IOException {
        Script script = script(List.of(FAILED, FAILED, FAILED));

        script.run(INPUT);

        assertThat(script.payloads.getLast().path("parameters").path("drivers")).isEqualTo(Script.json("[\"oob\", \"node\", \"network\"]"));
    }

    @Test
    void withoutRebootstrapTheyStayDestroyed() throws IOException {
        Script script = script(ALL_DESTROYED);

        assertThat(script.run(INPUT.replace("}}", "}, \"rebootstrap\": false}"))).isInstanceOf(ExecutionResult.Succeeded.class);
        assertThat(script.payloads).hasSize(3);
        assertThat(script.payloads.getLast().path("parameters").path("drivers")).isEqualTo(Script.json("[\"node\"]"));
    }

    @Test
    void whereNothingWasDestroyedOrPreparedNothingGoesOn() throws IOException {
        List<Answer> none = List.of(FAILED, FAILED, FAILED);

        assertFailed(script(none).run(INPUT), "NodesFailed", "All 3 nodes failed: a, b, c; ");
        assertFailed(script(ALL_DESTROYED, cameThrough("[]")).run(INPUT), "NodesFailed", "All 3 nodes failed: a, b, c; ");
    }

    @Test
    void whatStoppedTheNestedStateMachineIsTold() throws IOException {
        Answer stopped = new Answer.Error("States.TaskFailed", "{\"Error\": \"ToleranceExceeded\", \"Cause\": \"More than 1 of 3 nodes failed\", \"Status\": \"FAILED\"}");

        assertFailed(script(ALL_DESTROYED, stopped).run(INPUT), "ToleranceExceeded", "More than 1 of 3 nodes failed");
        assertFailed(script(ALL_DESTROYED, new Answer.Error("States.Timeout", "")).run(INPUT), "RebootstrapStopped", "The destroyed nodes could not be");
    }

    @Test
    void failuresSoFarCountAgainstTheTolerance() throws IOException {
        Script script = script(List.of(DONE, DONE, DONE, DONE, FAILED, FAILED, FAILED, DONE, DONE, DONE), cameThrough("[\"a\", \"c\"]"), cameThrough("[\"a\", \"c\"]"));

        script.run(INPUT.replace("}}", "}, \"tolerance\": {\"failedNodes\": 1}, \"maxConcurrency\": 1}"));

        assertThat(script.payloads.getLast().path("Input").path("tolerance").path("failedNodes").asInt(-1)).isZero();
    }
}
