package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DISTRIBUTED Map states: map runs and child executions. */
class MapRunTest {
    private static final String WORK = "{\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:000000000000:function:work\", \"End\": true}";
    private static final Answer BROKEN = new Answer.Error("Broken", "why");

    private static String map(String fields, String state) {
        return "{\"StartAt\": \"M\", \"States\": {\"M\": {\"Type\": \"Map\", " + fields + " \"ItemProcessor\": {\"ProcessorConfig\": "
                + "{\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"}, \"StartAt\": \"S\", \"States\": {\"S\": " + state + "}}, \"End\": true}}}";
    }

    @Test
    void everyItemIsAChildExecution() {
        Script script = new Script(map("\"Label\": \"nodes\",", "{\"Type\": \"Pass\", \"End\": true}"), new Random(1));
        assertThat(script.run("[7, 8]")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[7, 8]")));
        assertThat(script.chain()).containsExactly("1<0 ExecutionStarted", "2<0 MapStateEntered", "3<2 MapStateStarted", "4<3 MapRunStarted",
                "5<4 MapRunSucceeded", "6<5 MapStateSucceeded", "7<4 MapStateExited", "8<7 ExecutionSucceeded");
        String run = script.history.get(3).details().get("mapRunArn").textValue();
        assertThat(run).matches("arn:aws:states:us-east-1:000000000000:mapRun:m/nodes:[0-9a-f-]{36}");
        assertThat(script.children).hasSize(2).allSatisfy((arn, child) -> {
            assertThat(arn).matches("arn:aws:states:us-east-1:000000000000:execution:m/nodes:[0-9a-f-]{36}");
            assertThat(child.types()).containsExactly("ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded");
        });
        assertThat(script.mapRuns).extracting(MapRun::status).containsExactly("RUNNING", "SUCCEEDED");
        assertThat(script.mapRuns.getLast().items()).isEqualTo(new MapRun.Counts(0, 0, 2, 0, 0, 0, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                                                                   | 1 | FAILED",
            "\"ToleratedFailureCount\": 1,                                      | 1 | SUCCEEDED",
            "\"ToleratedFailureCount\": 1,                                      | 2 | FAILED",
            "\"ToleratedFailurePercentage\": 50,                                | 2 | SUCCEEDED",
            "\"ToleratedFailurePercentage\": 49,                                | 2 | FAILED",
            "\"ToleratedFailureCount\": 3, \"ToleratedFailurePercentage\": 20,  | 1 | FAILED",
    })
    void toleratedFailuresDoNotFailTheMap(String tolerance, int failures, String status) {
        Answer[] answers = new Answer[4];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = i < failures ? BROKEN : new Answer.Result("1");
        }
        Script script = new Script(map(tolerance == null ? "" : tolerance, WORK), new Random(1), answers);
        ExecutionResult result = script.run("[1, 2, 3, 4]");
        assertThat(result.status()).isEqualTo(status);
        if (result instanceof ExecutionResult.Failed failed) {
            assertThat(failed).isEqualTo(new ExecutionResult.Failed(Optional.of("States.ExceedToleratedFailureThreshold"),
                    Optional.of("The specified tolerated failure threshold was exceeded")));
            assertThat(script.types()).endsWith("MapRunFailed", "MapStateFailed", "ExecutionFailed");
        } else {
            assertThat(((ExecutionResult.Succeeded) result).output()).hasSize(4 - failures);
        }
    }

    @Test
    void batchesHoldSeveralItems() {
        Script script = new Script(map("\"ItemBatcher\": {\"BatchInput\": {\"site\": \"s\"}, \"MaxItemsPerBatch\": 2},",
                "{\"Type\": \"Pass\", \"End\": true}"), new Random(1));
        assertThat(script.run("[1, 2, 3]")).isEqualTo(new ExecutionResult.Succeeded(Script.json(
                "[{\"BatchInput\": {\"site\": \"s\"}, \"Items\": [1, 2]}, {\"BatchInput\": {\"site\": \"s\"}, \"Items\": [3]}]")));
        assertThat(script.mapRuns.getLast().items().total()).isEqualTo(3);
        assertThat(script.mapRuns.getLast().executions().total()).isEqualTo(2);
    }

    @Test
    void aBatchKeepsToItsBytes() {
        Script script = new Script(map("\"ItemBatcher\": {\"MaxInputBytesPerBatch\": 40},", "{\"Type\": \"Pass\", \"End\": true}"), new Random(1));
        script.run("[\"aaaaaaaaaa\", \"bbbbbbbbbb\", \"cccccccccc\"]");
        assertThat(script.children.values().stream().map(child -> child.history.getFirst().details().get("input").textValue().length())
                .collect(Collectors.toSet())).allMatch(length -> length <= 40);
        assertThat(script.children).hasSize(2);
    }

    @Test
    void aCaughtMapRunGoesOn() {
        String definition = map("\"Catch\": [{\"ErrorEquals\": [\"States.ExceedToleratedFailureThreshold\"], \"Next\": \"Z\"}],", WORK)
                .replaceFirst("\"End\": true}}}$", "\"Next\": \"Z\"}, \"Z\": {\"Type\": \"Succeed\"}}}");
        assertThat(new Script(definition, new Random(1), BROKEN).run("[1]").status()).isEqualTo("SUCCEEDED");
    }

    @Test
    void redriveRunsTheFailedChildrenOnly() {
        Script script = new Script(map("", WORK), new Random(1), new Answer.Result("1"), BROKEN, new Answer.Result("3"));
        assertThat(script.run("[1, 2, 3]").status()).isEqualTo("FAILED");
        assertThat(script.redrive(new Answer.Result("2"), new Answer.Result("3"))).isEqualTo(new ExecutionResult.Succeeded(Script.json("[1, 2, 3]")));
        assertThat(script.types()).containsSubsequence("ExecutionRedriven", "MapRunRedriven", "MapRunSucceeded");
    }
}
