package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.Script.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The state machine VerifySite: checks beside each other. */
class VerifySiteTest {
    private static final String INPUT = "{\"taskId\": \"t-1\", \"designRef\": \"file:/designs/site\"}";
    private static final Answer DONE = new Answer.Result("{\"status\": \"succeeded\", \"output\": {}}");

    private static Script script(Answer... checks) throws IOException {
        List<Answer> answers = new ArrayList<>(List.of(new Answer.Result("{\"output\": {\"designId\": \"d-1\"}}"),
                new Answer.Result("{\"output\": {\"valid\": true, \"errors\": 0}}"), new Answer.Result("{\"output\": {\"nodes\": [\"a\", \"b\"]}}")));
        answers.addAll(List.of(checks));
        return new Script(TaskStateMachinesTest.resolved(Files.readString(Path.of("../../statemachine/verify-site.asl.json"))), new Random(1),
                answers.toArray(Answer[]::new));
    }

    @Test
    void allChecksTogetherMakeAVerifiedSite() throws IOException {
        Script script = script(DONE, DONE, DONE, DONE, DONE);

        assertThat(script.run(INPUT)).isEqualTo(new ExecutionResult.Succeeded(Script.json(
                "{\"taskId\": \"t-1\", \"designId\": \"d-1\", \"checks\": 5, \"failed\": 0}")));
        JsonNode request = Script.json("{\"taskId\": \"t-1\", \"designId\": \"d-1\", \"parameters\": {\"designRef\": \"file:/designs/site\"}}");
        assertThat(script.payloads.subList(3, 8)).containsOnly(request);
    }

    @Test
    void aFilterOfNodesIsTheScopeOfTheChecks() throws IOException {
        Script script = script(DONE, DONE, DONE, DONE, DONE);

        script.run(INPUT.replace("}", ", \"nodes\": {\"names\": [\"a\", \"b\"]}}"));

        assertThat(script.payloads.getLast().path("parameters").path("scope").toString()).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void allChecksRunAndEveryFailureIsListed() throws IOException {
        Script script = script(new Answer.Error("StepFailed", "{\"errorType\": \"StepFailed\", \"errorMessage\": \"MAAS does not take the key\"}"), DONE,
                new Answer.Error("StepFailed", "plain words"), DONE, DONE);

        assertThat(script.run(INPUT)).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).contains("ChecksFailed");
            assertThat(failed.cause()).contains("2 of 5 checks failed: check-provisioner: MAAS does not take the key; check-credentials: StepFailed plain words");
        });
        assertThat(script.payloads).hasSize(8);
    }
}
