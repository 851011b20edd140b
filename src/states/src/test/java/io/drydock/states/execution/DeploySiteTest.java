package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The state machine DeploySite: the others, one after the other, each with the nodes that came through the one before. */
class DeploySiteTest {
    private static final String INPUT = "{\"taskId\": \"t-1\", \"designRef\": \"file:/designs/site\", \"tolerance\": {\"failedNodes\": 1}}";
    private static final List<Answer> BEGINNING = List.of(new Answer.Result("{\"output\": {\"designId\": \"d-1\"}}"),
            new Answer.Result("{\"output\": {\"valid\": true, \"errors\": 0}}"), new Answer.Result("{\"output\": {\"nodes\": [\"a\", \"b\", \"c\"]}}"));
    private static final Answer DONE = new Answer.Result("{\"Status\": \"SUCCEEDED\", \"Output\": {}}");

    private static Script script(Answer... nested) throws IOException {
        Answer[] answers = Stream.concat(BEGINNING.stream(), Stream.of(nested)).toArray(Answer[]::new);
        return new Script(TaskStateMachinesTest.resolved(Files.readString(Path.of("../../statemachine/deploy-site.asl.json"))), new Random(1), answers);
    }

    private static Answer cameThrough(String names) {
        return new Answer.Result("{\"Status\": \"SUCCEEDED\", \"Output\": {\"nodes\": 3, \"succeeded\": " + names + "}}");
    }

    private static List<String> started(Script script) {
        return script.payloads.stream().skip(3).map(call -> call.path("StateMachineArn").asText().replaceAll(".*:", "")
                + call.path("Input").path("only") + call.path("Input").path("tolerance").path("failedNodes")).toList();
    }

    @Test
    void oneTaskFollowsTheOther() throws IOException {
        Answer all = cameThrough("[\"a\", \"b\", \"c\"]");
        Script script = script(DONE, DONE, all, all, all, all);

        assertThat(script.run(INPUT)).isEqualTo(new ExecutionResult.Succeeded(Script.json(
                "{\"taskId\": \"t-1\", \"designId\": \"d-1\", \"nodes\": 3, \"failed\": 0}")));
        String only = "[\"a\",\"b\",\"c\"]1";
        assertThat(started(script)).containsExactly("VerifySite", "PrepareSite", "VerifyNode" + only, "PrepareNode" + only, "DeployNode" + only,
                "RelabelNode" + only);
        assertThat(script.payloads.stream().skip(3)).allSatisfy(call -> assertThat(call.path("Input").path("designId").asText()).isEqualTo("d-1"));
    }

    @Test
    void nodesThatFailAreLeftOutOfTheNext() throws IOException {
        Script script = script(DONE, DONE, cameThrough("[\"a\", \"c\"]"), cameThrough("[\"a\", \"c\"]"), cameThrough("[\"c\"]"), cameThrough("[\"c\"]"));

        assertThat(script.run(INPUT)).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).contains("NodesPartlyFailed");
            assertThat(failed.cause().orElse("")).startsWith("2 of 3 nodes failed: a, b; show-task of task t-1");
        });
        assertThat(started(script)).endsWith("PrepareNode[\"a\",\"c\"]0", "DeployNode[\"a\",\"c\"]0", "RelabelNode[\"c\"]0");
    }

    @Test
    void aSiteThatIsNotReadyIsNotBegunWith() throws IOException {
        Script script = script(new Answer.Error("States.TaskFailed", "{\"Error\": \"ChecksFailed\", \"Cause\": \"1 of 5 checks failed\", \"Status\": \"FAILED\"}"));

        assertThat(script.run(INPUT)).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).contains("ChecksFailed");
            assertThat(failed.cause()).contains("1 of 5 checks failed");
        });
        assertThat(started(script)).containsExactly("VerifySite");
    }

    @Test
    void whereNoNodeComesThroughNothingGoesOn() throws IOException {
        Script script = script(DONE, DONE, cameThrough("[]"));

        assertThat(script.run(INPUT)).isInstanceOfSatisfying(ExecutionResult.Failed.class,
                failed -> assertThat(failed.error()).contains("NodesFailed"));
        assertThat(started(script)).hasSize(3);
    }
}
