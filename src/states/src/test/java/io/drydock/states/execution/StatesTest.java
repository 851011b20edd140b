package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.execution.Script.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each state type does, and the history that it leaves ("HistoryEvent" in the AWS Step Functions API Reference). */
class StatesTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:work";

    private static String machine(String startAt, String... states) {
        return "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"" + startAt + "\", \"States\": {" + String.join(",", states) + "}}";
    }

    @Test
    void aTaskLeavesTheHistoryOfALambdaFunction() {
        Script script = new Script(machine("Work", "\"Work\": {\"Type\": \"Task\", \"Resource\": \"" + ARN + "\", \"TimeoutSeconds\": 5, "
                + "\"Arguments\": {\"n\": \"{% $states.input.n + 1 %}\"}, \"Assign\": {\"kept\": \"{% $states.result.a %}\"}, "
                + "\"Output\": {\"was\": \"{% $states.input.n %}\", \"is\": \"{% $states.result.a %}\"}, \"End\": true}"),
                new Random(1), new Answer.Result("{\"a\": 5}"));
        ExecutionResult end = script.run("{\"n\": 1}");
        assertThat(script.payloads).containsExactly(Script.json("{\"n\": 2}"));
        assertThat(end).isEqualTo(new ExecutionResult.Succeeded(Script.json("{\"was\": 1, \"is\": 5}")));
        assertThat(script.history.stream().map(event -> event.toJson().toString()).toList()).map(Script::json).containsExactly(events("""
                [{"id": 1, "previousEventId": 0, "type": "ExecutionStarted", "executionStartedEventDetails":
                   {"input": "{\\"n\\":1}", "inputDetails": {"truncated": false}, "roleArn": "arn:aws:iam::000000000000:role/none"}},
                 {"id": 2, "previousEventId": 0, "type": "TaskStateEntered", "stateEnteredEventDetails":
                   {"name": "Work", "input": "{\\"n\\":1}", "inputDetails": {"truncated": false}}},
                 {"id": 3, "previousEventId": 2, "type": "LambdaFunctionScheduled", "lambdaFunctionScheduledEventDetails":
                   {"resource": "%s", "input": "{\\"n\\":2}", "inputDetails": {"truncated": false}, "timeoutInSeconds": 5}},
                 {"id": 4, "previousEventId": 3, "type": "LambdaFunctionStarted"},
                 {"id": 5, "previousEventId": 4, "type": "LambdaFunctionSucceeded", "lambdaFunctionSucceededEventDetails":
                   {"output": "{\\"a\\":5}", "outputDetails": {"truncated": false}}},
                 {"id": 6, "previousEventId": 5, "type": "TaskStateExited", "stateExitedEventDetails":
                   {"name": "Work", "output": "{\\"was\\":1,\\"is\\":5}", "outputDetails": {"truncated": false},
                    "assignedVariables": {"kept": "5"}, "assignedVariablesDetails": {"truncated": false}}},
                 {"id": 7, "previousEventId": 6, "type": "ExecutionSucceeded", "executionSucceededEventDetails":
                   {"output": "{\\"was\\":1,\\"is\\":5}", "outputDetails": {"truncated": false}}}]
                """.formatted(ARN)));
    }

    private static JsonNode[] events(String json) {
        List<JsonNode> events = new ArrayList<>();
        Script.json(json).forEach(event ->
                events.add(((ObjectNode) event).put("timestamp", new BigDecimal("1769860800.000"))));
        return events.stream().map(event -> Script.json(event.toString())).toArray(JsonNode[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"n\": 1}  | One   | {\"n\":1}",
            "{\"n\": 2}  | Two   | \"two\"",
            "{\"n\": 3}  | Other | \"default\"",
    })
    void aChoiceTakesTheFirstRuleThatHoldsWithTheOutputOfThatRule(String input, String expected, String output) {
        Script script = new Script(machine("Which", """
                "Which": {"Type": "Choice", "Output": "default", "Assign": {"way": "Other"}, "Default": "End", "Choices": [
                  {"Condition": "{% $states.input.n = 1 %}", "Next": "End", "Assign": {"way": "One"}},
                  {"Condition": "{% $states.input.n = 2 %}", "Next": "End", "Assign": {"way": "Two"}, "Output": "two"},
                  {"Condition": false, "Next": "End"}]}""",
                "\"End\": {\"Type\": \"Pass\", \"Output\": {\"way\": \"{% $way %}\", \"output\": \"{% $states.input %}\"}, \"End\": true}"), new Random(1));
        assertThat(script.run(input)).isEqualTo(new ExecutionResult.Succeeded(Script.json("{\"way\": \"" + expected + "\", \"output\": " + output + "}")));
        assertThat(script.types()).containsExactly("ExecutionStarted", "ChoiceStateEntered", "ChoiceStateExited", "PassStateEntered",
                "PassStateExited", "ExecutionSucceeded");
    }

    @Test
    void aChoiceWithoutAWayOutFails() {
        Script script = new Script(machine("Which", "\"Which\": {\"Type\": \"Choice\", \"Choices\": [{\"Condition\": false, \"Next\": \"End\"}]}",
                "\"End\": {\"Type\": \"Succeed\"}"), new Random(1));
        assertThat(script.run("{}")).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).contains("States.Runtime");
            assertThat(failed.cause().orElseThrow()).startsWith("An error occurred while executing the state 'Which' (entered at the event id #2). ");
        });
    }

    @Test
    void aConditionThatIsNotTrueOrFalseFails() {
        Script script = new Script(machine("Which", "\"Which\": {\"Type\": \"Choice\", \"Choices\": [{\"Condition\": \"{% 1 %}\", \"Next\": \"End\"}]}",
                "\"End\": {\"Type\": \"Succeed\"}"), new Random(1));
        script.run("{}");
        assertThat(script.types()).containsExactly("ExecutionStarted", "ChoiceStateEntered", "EvaluationFailed", "ExecutionFailed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"Seconds\": 90                                         | 90",
            "\"Seconds\": \"{% $states.input.s * 2 %}\"              | 60",
            "\"Timestamp\": \"2026-01-31T12:00:45Z\"                 | 45",
            "\"Timestamp\": \"{% $fromMillis($millis() + 5000) %}\"  | 5",
            "\"Timestamp\": \"2001-01-01T00:00:00Z\"                 | past",
    })
    void aWaitWaits(String until, String seconds) {
        Script script = new Script(machine("Pause", "\"Pause\": {\"Type\": \"Wait\", " + until + ", \"Next\": \"Done\"}", "\"Done\": {\"Type\": \"Succeed\"}"),
                new Random(1));
        assertThat(script.run("{\"s\": 30}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("{\"s\": 30}")));
        assertThat(script.timers).hasSize(1);
        if (seconds.equals("past")) {
            assertThat(script.timers.getFirst()).isNegative();
        } else {
            assertThat(script.timers).containsExactly(Duration.ofSeconds(Long.parseLong(seconds)));
        }
        assertThat(script.types()).containsExactly("ExecutionStarted", "WaitStateEntered", "WaitStateExited", "SucceedStateEntered",
                "SucceedStateExited", "ExecutionSucceeded");
    }

    @Test
    void aFailStateFailsWithItsErrorAndCause() {
        Script script = new Script(machine("No", "\"No\": {\"Type\": \"Fail\", \"Error\": \"{% $states.input.e %}\", \"Cause\": \"because\"}"), new Random(1));
        assertThat(script.run("{\"e\": \"E\"}")).isEqualTo(new ExecutionResult.Failed(Optional.of("E"), Optional.of("because")));
        assertThat(script.types()).containsExactly("ExecutionStarted", "FailStateEntered", "ExecutionFailed");
    }

    @Test
    void outputAndVariablesSeeTheVariablesAsTheyWere() {
        Script script = new Script(machine("A", "\"A\": {\"Type\": \"Pass\", \"Assign\": {\"x\": 1, \"y\": 2}, \"Next\": \"B\"}",
                "\"B\": {\"Type\": \"Pass\", \"Assign\": {\"x\": \"{% $y %}\", \"y\": \"{% $x %}\"}, \"Output\": \"{% [$x, $y] %}\", \"Next\": \"C\"}",
                "\"C\": {\"Type\": \"Pass\", \"Output\": \"{% [$states.input, $x, $y] %}\", \"End\": true}"), new Random(1));
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[1, 2, 2, 1]")));
    }

    @Test
    void anExecutionEndsWhenItsStateMachineTimesOut() {
        Script script = new Script("{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"Pause\", \"TimeoutSeconds\": 10, \"States\": {\"Pause\": "
                + "{\"Type\": \"Wait\", \"Seconds\": 60, \"End\": true}}}", new Random(1));
        assertThat(script.run("{}").status()).isEqualTo("TIMED_OUT");
        assertThat(script.types()).containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionTimedOut");
        assertThat(script.timers).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void aLoopThatTakesNoTimeEndsAtTheLimitOfTheHistory() {
        Script script = new Script(machine("A", "\"A\": {\"Type\": \"Pass\", \"Next\": \"B\"}", "\"B\": {\"Type\": \"Choice\", \"Choices\": [{\"Condition\": false, \"Next\": \"C\"}], \"Default\": \"A\"}", "\"C\": {\"Type\": \"Succeed\"}"),
                new Random(1));
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Failed(Optional.of("States.Runtime"),
                Optional.of("The execution reached the maximum number of history events (25000).")));
        assertThat(script.chain()).hasSize(25_000).endsWith("25000<24999 ExecutionFailed");
    }
}
