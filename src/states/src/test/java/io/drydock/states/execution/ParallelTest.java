package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Parallel states. The order of events and what each one follows is as users of AWS report it of real histories: *Succeeded events stand beside
 * the chain, cut-off states leave an *Aborted event.
 */
class ParallelTest {
    private static final String WORK = "{\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:us-east-1:000000000000:function:work\", \"End\": true}";

    private static String parallel(String fields, String... branches) {
        return "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Parallel\", " + fields + " \"Branches\": [" + String.join(",", branches)
                + "], \"Next\": \"Done\"}, \"Done\": {\"Type\": \"Pass\", \"End\": true}}}";
    }

    private static String branch(String name, String state) {
        return "{\"StartAt\": \"" + name + "\", \"States\": {\"" + name + "\": " + state + "}}";
    }

    @Test
    void everyBranchGetsTheInputAndTheResultsComeInTheOrderOfTheBranches() {
        Script script = new Script(parallel("", branch("A", "{\"Type\": \"Pass\", \"End\": true}"),
                branch("B", "{\"Type\": \"Pass\", \"Result\": 2, \"End\": true}")), new Random(1));
        assertThat(script.run("{\"x\": 1}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[{\"x\": 1}, 2]")));
        assertThat(script.chain()).containsExactly("1<0 ExecutionStarted", "2<0 ParallelStateEntered", "3<2 ParallelStateStarted",
                "4<3 PassStateEntered", "5<4 PassStateExited", "6<3 PassStateEntered", "7<6 PassStateExited", "8<7 ParallelStateSucceeded",
                "9<7 ParallelStateExited", "10<9 PassStateEntered", "11<10 PassStateExited", "12<11 ExecutionSucceeded");
    }

    @Test
    void aBranchThatFailsCutsTheOthersOff() {
        Script script = new Script(parallel("", branch("A", WORK), branch("B", "{\"Type\": \"Wait\", \"Seconds\": 60, \"End\": true}"), branch("C", WORK)),
                new Random(1), new Answer.Error("Broken", "why"), new Answer.Silence());
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Failed(Optional.of("Broken"), Optional.of("why")));
        assertThat(script.chain().subList(10, 15)).containsExactly("11<6 LambdaFunctionFailed", "12<11 TaskStateAborted", "13<11 WaitStateAborted",
                "14<11 TaskStateAborted", "15<11 ParallelStateFailed");
        assertThat(script.chain().getLast()).isEqualTo("16<15 ExecutionFailed");
        assertThat(script.effects).contains(new Effect.CancelTask("2", 9));
    }

    @Test
    void aRetriedParallelStateBeginsAnewWithoutAFailedEvent() {
        Script script = new Script(parallel("\"Retry\": [{\"ErrorEquals\": [\"Broken\"]}],", branch("A", WORK), branch("B", WORK)), new Random(1),
                new Answer.Error("Broken", "why"), new Answer.Silence(), new Answer.Result("1"), new Answer.Result("2"));
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[1, 2]")));
        assertThat(script.types()).doesNotContain("ParallelStateFailed");
        assertThat(script.types().stream().filter("ParallelStateStarted"::equals).count()).isEqualTo(2);
    }

    @Test
    void aCaughtFailureGoesOnWithTheErrorInTheStatesInput() {
        Script script = new Script(parallel("\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"ResultPath\": \"$.error\", \"Next\": \"Done\"}],",
                branch("A", "{\"Type\": \"Fail\", \"Error\": \"E\", \"Cause\": \"C\"}"), branch("B", WORK)), new Random(1), new Answer.Silence());
        assertThat(script.run("{\"x\": 1}")).isEqualTo(new ExecutionResult.Succeeded(
                Script.json("{\"x\": 1, \"error\": {\"Error\": \"E\", \"Cause\": \"C\"}}")));
        assertThat(script.chain().subList(3, 7)).containsExactly("4<3 FailStateEntered", "5<4 ParallelStateFailed", "6<5 ParallelStateExited",
                "7<6 PassStateEntered");
    }

    @Test
    void whatOnlyAWrongDefinitionCausesEndsTheExecutionAtOnce() {
        Script script = new Script(parallel("\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Done\"}],",
                branch("A", "{\"Type\": \"Pass\", \"InputPath\": \"$.nope\", \"End\": true}"), branch("B", WORK)), new Random(1), new Answer.Silence());
        assertThat(script.run("{}")).isInstanceOfSatisfying(ExecutionResult.Failed.class, failed -> {
            assertThat(failed.error()).contains("States.Runtime");
            assertThat(failed.cause().orElseThrow()).startsWith("An error occurred while executing the state 'A' (entered at the event id #4). ");
        });
        assertThat(script.types()).containsExactly("ExecutionStarted", "ParallelStateEntered", "ParallelStateStarted", "PassStateEntered",
                "ExecutionFailed");
    }

    @Test
    void branchesReadOuterVariablesAndKeepTheirOwn() {
        Script script = new Script("""
                {"QueryLanguage": "JSONata", "StartAt": "Set", "States": {
                  "Set": {"Type": "Pass", "Assign": {"outer": 1}, "Next": "P"},
                  "P": {"Type": "Parallel", "Branches": [
                      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"inner": "{% $outer + 1 %}"}, "Next": "A2"},
                                                  "A2": {"Type": "Pass", "Output": "{% $inner %}", "End": true}}},
                      {"StartAt": "B", "States": {"B": {"Type": "Pass", "Output": "{% $exists($inner) %}", "End": true}}}],
                    "Output": "{% {'branches': $states.result, 'inner': $exists($inner), 'outer': $outer} %}", "End": true}}}
                """, new Random(1));
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("{\"branches\": [2, false], \"inner\": false, \"outer\": 1}")));
    }

    @Test
    void aNestedParallelStateIsABranchOfABranch() {
        String inner = "{\"Type\": \"Parallel\", \"Branches\": [" + branch("X", WORK) + "," + branch("Y", WORK) + "], \"End\": true}";
        Script script = new Script(parallel("", branch("In", inner), branch("Z", WORK)), new Random(1), new Answer.Result("3"), new Answer.Result("1"),
                new Answer.Result("2"));
        assertThat(script.run("{}")).isEqualTo(new ExecutionResult.Succeeded(Script.json("[[1, 2], 3]")));
        List<String> branches = script.effects.stream().filter(Effect.InvokeTask.class::isInstance).map(effect -> ((Effect.InvokeTask) effect).branch())
                .toList();
        assertThat(branches).containsExactlyInAnyOrder("0.0", "0.1", "1");
    }
}
