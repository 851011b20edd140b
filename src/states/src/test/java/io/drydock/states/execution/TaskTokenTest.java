package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that somebody outside answers: activities and .waitForTaskToken. */
class TaskTokenTest {
    private static final String ACTIVITY = "arn:aws:states:us-east-1:000000000000:activity:hands";

    private static String task(String resource, String fields) {
        return "{\"StartAt\": \"T\", \"States\": {\"T\": {\"Type\": \"Task\", \"Resource\": \"" + resource + "\", " + fields + " \"End\": true}}}";
    }

    @Test
    void anActivityIsStartedByTheWorkerThatFetchesIt() {
        Script script = new Script(task(ACTIVITY, "\"TimeoutSeconds\": 60, \"HeartbeatSeconds\": 10,"), new Random(1), new Answer.Events(task -> List.of(
                new ExecutionEvent.TaskStarted(task.branch(), task.token(), Optional.of("w1")),
                new ExecutionEvent.TaskHeartbeat(task.branch(), task.token()),
                new ExecutionEvent.TaskSucceeded(task.branch(), task.token(), Script.json("5")))));
        assertThat(script.run("{\"a\": 1}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("5")));
        assertThat(script.types()).containsExactly("ExecutionStarted", "TaskStateEntered", "ActivityScheduled", "ActivityStarted", "ActivitySucceeded",
                "TaskStateExited", "ExecutionSucceeded");
        assertThat(Script.json(script.history.get(2).details().toString())).isEqualTo(Script.json("{\"resource\": \"" + ACTIVITY
                + "\", \"input\": \"{\\\"a\\\":1}\", \"inputDetails\": {\"truncated\": false}, \"timeoutInSeconds\": 60, \"heartbeatInSeconds\": 10}"));
        assertThat(script.history.get(3).details()).isEqualTo(Script.json("{\"workerName\": \"w1\"}"));
    }

    @Test
    void aMissingHeartbeatIsATimeoutThatRetryAndCatchCanTellFromOthers() {
        Script script = new Script("{\"StartAt\": \"T\", \"States\": {\"T\": {\"Type\": \"Task\", \"Resource\": \"" + ACTIVITY + "\", "
                + "\"TimeoutSeconds\": 60, \"HeartbeatSeconds\": 10, \"Catch\": [{\"ErrorEquals\": [\"States.HeartbeatTimeout\"], \"Next\": \"Z\"}], "
                + "\"End\": true}, \"Z\": {\"Type\": \"Pass\", \"End\": true}}}", new Random(1),
                new Answer.Events(task -> List.of(new ExecutionEvent.TaskStarted(task.branch(), task.token(), Optional.empty()))));
        // AWS names the error States.Timeout in the history and in the error output, as its users have measured.
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("{\"Error\": \"States.Timeout\", \"Cause\": \"\"}")));
        assertThat(script.timers).containsExactly(Duration.ofSeconds(10));
        assertThat(script.types()).contains("ActivityTimedOut");
    }

    @Test
    void aTokenStandsInTheArgumentsAndNamesTheAttempt() {
        Script script = new Script(task("arn:aws:states:::lambda:invoke.waitForTaskToken",
                "\"Parameters\": {\"FunctionName\": \"work\", \"Payload\": {\"token.$\": \"$$.Task.Token\"}},"), new Random(1),
                new Answer.Events(task -> List.of(
                        new ExecutionEvent.TaskSubmitted(task.branch(), task.token(), Script.json("{\"StatusCode\": 200}")),
                        new ExecutionEvent.TaskSucceeded(task.branch(), task.token(), Script.json("\"done\"")))));
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("\"done\"")));
        assertThat(script.types()).containsExactly("ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded",
                "TaskStateExited", "ExecutionSucceeded");
        Effect.InvokeTask asked = (Effect.InvokeTask) script.effects.getFirst();
        assertThat(script.payloads.getFirst().at("/Payload/token").textValue()).isEqualTo(asked.taskToken().orElseThrow());
        TaskToken token = TaskToken.parse(asked.taskToken().orElseThrow()).orElseThrow();
        assertThat(token.token()).isEqualTo(asked.token());
        assertThat(script.history.get(2).details().get("resource").textValue()).isEqualTo("invoke.waitForTaskToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "%%%", "fHx8", "MXwyfDN8YXJu"})
    void whatIsNoTokenIsNotTakenForOne(String text) {
        assertThat(TaskToken.parse(text)).isEmpty();
    }
}
