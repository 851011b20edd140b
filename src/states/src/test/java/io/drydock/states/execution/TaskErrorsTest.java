package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Handling errors in Step Functions workflows": which retrier and catcher an error meets, and how long it waits. */
class TaskErrorsTest {
    private static final String TASK = """
            {"QueryLanguage": "JSONata", "StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "TimeoutSeconds": 7,
                       "Retry": %s, "Catch": %s, "End": true},
              "Caught": {"Type": "Pass", "End": true}}}
            """;
    private static final String CATCH_ALL = "[{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Caught\"}]";
    private static final Answer BUSY = new Answer.Error("Busy", "cause of Busy");
    private static final Answer DONE = new Answer.Result("\"done\"");

    private static Script script(String retry, String catchers, Answer... answers) {
        return new Script(TASK.formatted(retry, catchers), new Random(1), answers);
    }

    @Test
    void theIntervalGrowsByTheBackoffRateUpToMaxDelaySeconds() {
        Script script = script("[{\"ErrorEquals\": [\"Busy\"], \"IntervalSeconds\": 3, \"BackoffRate\": 2, \"MaxAttempts\": 4, \"MaxDelaySeconds\": 10}]",
                CATCH_ALL, BUSY, BUSY, BUSY, BUSY, DONE);
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("\"done\"")));
        assertThat(script.timers).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void theDefaultsAreOneSecondThreeAttemptsAndDoubling() {
        Script script = script("[{\"ErrorEquals\": [\"Busy\"]}]", CATCH_ALL, BUSY, BUSY, BUSY, BUSY);
        assertThat(script.run("{}").status()).isEqualTo("SUCCEEDED");
        assertThat(script.timers).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(script.types()).endsWith("LambdaFunctionFailed", "TaskStateExited", "PassStateEntered", "PassStateExited", "ExecutionSucceeded");
    }

    @Test
    void fullJitterStaysWithinTheInterval() {
        Script script = script("[{\"ErrorEquals\": [\"Busy\"], \"IntervalSeconds\": 10, \"BackoffRate\": 1, \"MaxAttempts\": 50, \"JitterStrategy\": \"FULL\"}]",
                CATCH_ALL, Collections.nCopies(51, BUSY).toArray(Answer[]::new));
        script.run("{}");
        assertThat(script.timers).hasSize(50).allMatch(wait -> wait.compareTo(Duration.ofSeconds(10)) <= 0);
        assertThat(script.timers.stream().distinct().count()).isGreaterThan(40);
    }

    @Test
    void eachRetrierCountsItsOwnRetries() {
        Script script = script("[{\"ErrorEquals\": [\"A\"], \"MaxAttempts\": 1}, {\"ErrorEquals\": [\"States.ALL\"], \"MaxAttempts\": 1, \"IntervalSeconds\": 9}]",
                CATCH_ALL, new Answer.Error("A", ""), new Answer.Error("B", ""), new Answer.Error("A", "second A"));
        script.run("{}");
        assertThat(script.timers).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(9));
        assertThat(script.types().stream().filter("LambdaFunctionScheduled"::equals).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
            "Custom,                   States.ALL,                  true",
            "Custom,                   States.TaskFailed,           true",
            "Custom,                   Custom,                      true",
            "Custom,                   Other,                       false",
            "States.Timeout,           States.ALL,                  true",
            "States.Timeout,           States.TaskFailed,           false",
            "States.Timeout,           States.Timeout,              true",
            "States.DataLimitExceeded, States.ALL,                  false",
            "States.DataLimitExceeded, States.TaskFailed,           false",
            "States.DataLimitExceeded, States.DataLimitExceeded,    true",
            "States.Runtime,           States.ALL,                  false",
    })
    void anErrorIsCaughtByItsNameOrAWildcard(String error, String errorEquals, boolean caught) {
        Script script = script("[]", "[{\"ErrorEquals\": [\"" + errorEquals + "\"], \"Next\": \"Caught\"}]", new Answer.Error(error, "why"));
        ExecutionResult end = script.run("{}");
        assertThat(end).isEqualTo(caught
                ? new ExecutionResult.Succeeded(Script.json("{\"Error\": \"" + error + "\", \"Cause\": \"why\"}"))
                : new ExecutionResult.Failed(Optional.of(error), Optional.of("why")));
    }

    @Test
    void aSilentResourceTimesOut() {
        Script script = script("[]", "[{\"ErrorEquals\": [\"Other\"], \"Next\": \"Caught\"}]", new Answer.Silence());
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Failed(Optional.of("States.Timeout"), Optional.empty()));
        assertThat(script.timers).containsExactly(Duration.ofSeconds(7));
        assertThat(script.types()).isEqualTo(List.of("ExecutionStarted", "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted",
                "LambdaFunctionTimedOut", "ExecutionFailed"));
    }

    @Test
    void aResultBeyondTheLimitEndsTheExecution() {
        Script script = script("[]", CATCH_ALL, new Answer.Result("\"" + "x".repeat(DataLimits.MAX_BYTES) + "\""));
        assertThat(script.run("{}")).isInstanceOfSatisfying(ExecutionResult.Failed.class,
                failed -> assertThat(failed.error()).contains("States.DataLimitExceeded"));
    }

    @Test
    void aFailedEvaluationCanBeCaught() {
        Script script = new Script("""
                {"QueryLanguage": "JSONata", "StartAt": "Work", "States": {
                  "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work",
                           "Arguments": {"a": "{% $states.input.absent %}"},
                           "Catch": [{"ErrorEquals": ["States.QueryEvaluationError"], "Next": "Caught",
                                      "Output": "{% $states.errorOutput.Error %}", "Assign": {"seen": true}}], "End": true},
                  "Caught": {"Type": "Pass", "Output": "{% [$states.input, $seen] %}", "End": true}}}
                """, new Random(1));
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[\"States.QueryEvaluationError\", true]")));
        assertThat(script.history.get(2).details()).isEqualTo(Script.json("""
                {"error": "States.QueryEvaluationError", "location": "Arguments/a", "state": "Work", "cause":
                 "An error occurred while executing the state 'Work' (entered at the event id #2). The JSONata expression '$states.input.absent' specified for the field 'Arguments/a' returned nothing (undefined)."}"""));
    }
}
