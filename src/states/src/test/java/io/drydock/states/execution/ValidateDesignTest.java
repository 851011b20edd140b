package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The state machine ValidateDesign, as it stands in the folder of the state machines, against the contract of a step. */
class ValidateDesignTest {
    private static final String INPUT = "{\"taskId\": \"t-1\", \"designRef\": \"file:/designs/site\", \"parameters\": {}}";
    private static final Answer LOADED = new Answer.Result("{\"status\": \"succeeded\", \"output\": {\"designId\": \"sha256-1\"}}");

    private static Answer evaluated(boolean valid, int errors, int warnings) {
        return new Answer.Result("{\"status\": \"succeeded\", \"output\": {\"valid\": %s, \"errors\": %d, \"warnings\": %d}}"
                .formatted(valid, errors, warnings));
    }

    private static Script script(Answer... answers) throws IOException {
        String definition = Files.readString(Path.of("../../statemachine/validate-design.asl.json"))
                .replace("${LoadDesign}", "arn:aws:lambda:us-east-1:000000000000:function:load-design")
                .replace("${EvaluateRules}", "arn:aws:lambda:us-east-1:000000000000:function:evaluate-rules");
        return new Script(definition, new Random(1), answers);
    }

    @Test
    void aValidDesignSucceedsAndItsStepsGetTheContractsRequests() throws IOException {
        Script script = script(LOADED, evaluated(true, 0, 2));
        assertThat(script.run(INPUT)).isEqualTo(new ExecutionResult.Succeeded(Script.json(
                "{\"taskId\": \"t-1\", \"designId\": \"sha256-1\", \"valid\": true, \"errors\": 0, \"warnings\": 2}")));
        assertThat(script.payloads).containsExactly(
                Script.json("{\"taskId\": \"t-1\", \"parameters\": {\"designRef\": \"file:/designs/site\"}}"),
                Script.json("{\"taskId\": \"t-1\", \"designId\": \"sha256-1\", \"parameters\": {}}"));
        assertThat(script.types()).endsWith("ChoiceStateEntered", "ChoiceStateExited", "SucceedStateEntered", "SucceedStateExited",
                "ExecutionSucceeded");
    }

    @Test
    void anInvalidDesignFailsWithTheNumberOfErrors() throws IOException {
        assertThat(script(LOADED, evaluated(false, 3, 1)).run(INPUT)).isEqualTo(new ExecutionResult.Failed(Optional.of("DesignInvalid"),
                Optional.of("The design sha256-1 has 3 errors; the outcome of evaluate-rules in task t-1 lists every finding.")));
        assertThat(script(LOADED, evaluated(false, 1, 0)).run(INPUT)).satisfies(
                result -> assertThat(((ExecutionResult.Failed) result).cause().orElseThrow()).contains("has 1 error;"));
    }

    @Test
    void theLeaseOfADeadWorkerIsWaitedOut() throws IOException {
        Answer[] leased = Collections.nCopies(30, new Answer.Error("StepLeased", "held by another worker")).toArray(Answer[]::new);
        Script script = script(leased);
        script.run(INPUT);
        assertThat(script.timers.stream().limit(30).reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void aStepInProgressIsAskedAgainEveryFiveSeconds() throws IOException {
        Answer working = new Answer.Error("StepInProgress", "rendering");
        Script script = script(working, working, LOADED, evaluated(true, 0, 0));
        assertThat(script.run(INPUT).status()).isEqualTo("SUCCEEDED");
        assertThat(script.timers).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void aFailedStepIsFinal() throws IOException {
        assertThat(script(new Answer.Error("StepFailed", "no such document")).run(INPUT))
                .isEqualTo(new ExecutionResult.Failed(Optional.of("StepFailed"), Optional.of("no such document")));
    }
}
