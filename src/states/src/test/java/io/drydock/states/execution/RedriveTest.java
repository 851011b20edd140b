package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Restarting state machine executions with redrive": what is done stays done, the rest is done again. */
class RedriveTest {
    private static final String WORK = "{\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:000000000000:function:work\", %s}";
    private static final Answer BROKEN = new Answer.Error("Broken", "why");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFailedTaskIsScheduledAgainWithItsRetriesCountedAnew(boolean restoring) {
        Script script = new Script("{\"StartAt\": \"A\", \"States\": {\"A\": " + WORK.formatted("\"Next\": \"B\"") + ", \"B\": "
                + WORK.formatted("\"Retry\": [{\"ErrorEquals\": [\"Broken\"], \"MaxAttempts\": 1}], \"End\": true") + "}}", new Random(1),
                new Answer.Result("1"), BROKEN, BROKEN);
        if (restoring) {
            script.restoring();
        }
        assertThat(script.run("{}").status()).isEqualTo("FAILED");
        assertThat(script.redrive(BROKEN, new Answer.Result("2"))).isEqualTo(new ExecutionResult.Succeeded(Script.json("2")));
        assertThat(script.payloads).hasSize(5);
        assertThat(script.types()).containsSubsequence("ExecutionFailed", "ExecutionRedriven", "LambdaFunctionScheduled", "LambdaFunctionFailed",
                "LambdaFunctionScheduled", "LambdaFunctionSucceeded", "ExecutionSucceeded");
        assertThat(script.types().stream().filter("TaskStateEntered"::equals).count()).isEqualTo(2);
        assertThat(script.changes.getLast().redrives().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void branchesAndIterationsThatAreDoneStayDone(boolean restoring) {
        Script script = new Script("{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Parallel\", \"Branches\": ["
                + "{\"StartAt\": \"A\", \"States\": {\"A\": " + WORK.formatted("\"End\": true") + "}},"
                + "{\"StartAt\": \"M\", \"States\": {\"M\": {\"Type\": \"Map\", \"ItemProcessor\": {\"StartAt\": \"S\", \"States\": {\"S\": "
                + WORK.formatted("\"End\": true") + "}}, \"End\": true}}}], \"End\": true}}}", new Random(1),
                new Answer.Result("\"a\""), new Answer.Result("\"i0\""), BROKEN, new Answer.Silence());
        if (restoring) {
            script.restoring();
        }
        assertThat(script.run("[0, 1, 2]").status()).isEqualTo("FAILED");
        assertThat(script.redrive(new Answer.Result("\"i1\""), new Answer.Result("\"i2\"")))
                .isEqualTo(new ExecutionResult.Succeeded(Script.json("[\"a\", [\"i0\", \"i1\", \"i2\"]]")));
        assertThat(script.payloads).hasSize(6);
    }

    @Test
    void aStoppedWaitGoesOnWaiting() {
        Script script = new Script("{\"StartAt\": \"W\", \"TimeoutSeconds\": 5, \"States\": {\"W\": {\"Type\": \"Wait\", \"Seconds\": 8, \"End\": true}}}",
                new Random(1));
        assertThat(script.run("{}").status()).isEqualTo("TIMED_OUT");
        assertThat(script.redrive().status()).isEqualTo("SUCCEEDED");
        assertThat(script.chain()).containsExactly("1<0 ExecutionStarted", "2<0 WaitStateEntered", "3<0 ExecutionTimedOut", "4<3 ExecutionRedriven",
                "5<2 WaitStateExited", "6<5 ExecutionSucceeded");
    }
}
