package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import io.drydock.states.model.StateMachine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** An execution can be thrown away after any transition and goes on from what is stored. */
class ContinuationTest {
    private static final String MACHINE = """
            {"QueryLanguage": "JSONata", "StartAt": "Begin", "TimeoutSeconds": 500, "States": {
              "Begin": {"Type": "Pass", "Assign": {"rounds": 0, "nothing": null, "log": []}, "Next": "Work"},
              "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "TimeoutSeconds": 30,
                "Arguments": {"round": "{% $rounds %}", "retry": "{% $states.context.State.RetryCount %}", "id": "{% $uuid() %}"},
                "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2, "JitterStrategy": "FULL"},
                          {"ErrorEquals": ["States.Timeout"], "MaxAttempts": 1}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"log": "{% $append($log, $states.errorOutput.Error) %}"}, "Next": "Pause"}],
                "Assign": {"log": "{% $append($log, $states.result.text) %}"}, "Next": "Pause"},
              "Pause": {"Type": "Wait", "Seconds": "{% $rounds + 1 %}", "Assign": {"rounds": "{% $rounds + 1 %}"}, "Next": "Again"},
              "Again": {"Type": "Choice", "Choices": [{"Condition": "{% $rounds < 4 %}", "Next": "Work"},
                                                      {"Condition": "{% 'Fatal' in $log %}", "Next": "Lost"}], "Default": "Won"},
              "Won": {"Type": "Succeed", "Output": "{% $log %}"},
              "Lost": {"Type": "Fail", "Error": "Lost", "Cause": "{% $string($log) %}"}}}
            """;

    private static final String BRANCHES = """
            {"StartAt": "P", "States": {
              "P": {"Type": "Parallel", "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 1}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Done"}], "ResultPath": "$.done", "Next": "Done",
                "Branches": [
                  {"StartAt": "M", "States": {"M": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "End": true,
                     "ItemProcessor": {"StartAt": "S", "States": {
                       "S": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "Assign": {"got.$": "$"}, "Next": "S2"},
                       "S2": {"Type": "Pass", "Parameters": {"v.$": "$got", "i.$": "$$.Map.Item.Index"}, "End": true}}}}}},
                  {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 3, "Next": "T"},
                     "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "ResultPath": "$.t", "End": true}}},
                  {"StartAt": "D", "States": {"D": {"Type": "Map", "ItemsPath": "$.items", "ToleratedFailureCount": 1, "End": true,
                     "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "DS", "States": {
                       "DS": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "End": true}}}}}}]},
              "Done": {"Type": "Succeed"}}}
            """;

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Arbitraries.<Answer>of(new Answer.Result("{\"text\": \"fine\"}"), new Answer.Result("{\"text\": null}"), new Answer.Result("{}"),
                new Answer.Error("Busy", "later"), new Answer.Error("Fatal", "never"), new Answer.Silence()).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Answer>> branchAnswers() {
        return Arbitraries.<Answer>frequencyOf(Tuple.of(6, Arbitraries.of(new Answer.Result("{\"text\": \"fine\"}"), new Answer.Result("1"))),
                Tuple.of(1, Arbitraries.of(new Answer.Error("Busy", "later"), new Answer.Error("Fatal", "never"))))
                .list().ofMinSize(40).ofMaxSize(40);
    }

    @Property(tries = 150)
    void theStoredFormContinuesToTheSameHistoryAndEnd(@ForAll("answers") List<Answer> answers) {
        same(MACHINE, "{}", answers);
    }

    @Property(tries = 150)
    void soDoBranches(@ForAll("branchAnswers") List<Answer> answers) {
        same(BRANCHES, "{\"items\": [1, 2, 3, 4]}", answers);
    }

    private static void same(String machine, String input, List<Answer> answers) {
        Script straight = new Script(machine, new Random(7), answers.toArray(Answer[]::new));
        ExecutionResult end = straight.run(input);
        Script interrupted = new Script(machine, new Random(7), answers.toArray(Answer[]::new)).restoring();
        assertThat(interrupted.run(input)).isEqualTo(end);
        assertThat(interrupted.history).isEqualTo(straight.history);
        assertThat(interrupted.payloads).isEqualTo(straight.payloads);
        assertThat(straight.history).extracting(event -> event.id()).containsExactlyElementsOf(
                LongStream.rangeClosed(1, straight.history.size()).boxed().toList());
        assertThat(straight.history).allMatch(event -> event.previousId() < event.id());
        assertThat(merged(straight.changes)).isEqualTo(straight.changes.getLast().end());
    }

    /** All changes in one say the same as one after the other. */
    private static Optional<End> merged(List<Change> changes) {
        return changes.stream().reduce(Change::then).orElseThrow().end();
    }

    private static Execution working(List<Change> changes) {
        ExecutionIdentity identity = new ExecutionIdentity("arn:aws:states:r:1:execution:m:n", "n", "m", "m", "r", Script.START, Script.json("{}"),
                Optional.empty());
        Execution execution = new Execution(identity, Script.machine(MACHINE), new Random(1), Execution.Limits.AWS);
        changes.add(execution.apply(new ExecutionEvent.Started(), Script.START).change());
        return execution;
    }

    @Test
    void aTaskInFlightIsInvokedAgainWithItsWholeTimeAndOldAnswersStillCount() {
        List<Change> changes = new ArrayList<>();
        Execution before = working(changes);
        Instant later = Script.START.plusSeconds(100);
        Execution resumed = Execution.restore(before.identity(), Script.machine(MACHINE), new Random(1), Execution.Limits.AWS, changes, later);
        assertThat(resumed.due()).contains(later.plusSeconds(30));
        assertThat(resumed.outstanding()).singleElement().isInstanceOfSatisfying(Effect.InvokeTask.class, invoke -> {
            assertThat(invoke.deadline()).isEqualTo(later.plusSeconds(30));
            assertThat(invoke.submitted()).isFalse();
            Transition answered = resumed.apply(new ExecutionEvent.TaskFailed(invoke.branch(), invoke.token(), Optional.of("Busy"), Optional.empty()), later);
            assertThat(answered.change().branches().getFirst().activity()).isInstanceOf(Activity.RetryPending.class);
        });
    }

    @Test
    void aTaskThatIsPutOffHasItsWholeTimeFromThenOn() {
        List<Change> changes = new ArrayList<>();
        Execution execution = working(changes);
        Effect.InvokeTask asked = (Effect.InvokeTask) execution.outstanding().getFirst();
        Instant later = Script.START.plusSeconds(29);
        Transition putOff = execution.apply(new ExecutionEvent.TaskPutOff(asked.branch(), asked.token()), later);
        assertThat(putOff.changed()).isTrue();
        assertThat(putOff.history()).as("histories know nothing of it").isEmpty();
        assertThat(execution.due()).contains(later.plusSeconds(30));
        assertThat(execution.apply(new ExecutionEvent.TimerFired(), later.plusSeconds(1)).changed()).isFalse();
        Transition timedOut = execution.apply(new ExecutionEvent.TimerFired(), later.plusSeconds(30));
        assertThat(timedOut.change().branches().getFirst().activity()).isInstanceOf(Activity.RetryPending.class);
    }

    @Test
    void aTaskWithATokenGetsItsWholeTimeAgainUntilTheServiceHasIt() {
        StateMachine machine = Script.machine("{\"StartAt\": \"T\", \"States\": {\"T\": {\"Type\": \"Task\", \"TimeoutSeconds\": 60, "
                + "\"HeartbeatSeconds\": 10, \"Resource\": \"arn:aws:states:::lambda:invoke.waitForTaskToken\", "
                + "\"Parameters\": {\"FunctionName\": \"f\", \"Payload.$\": \"$$.Task.Token\"}, \"End\": true}}}");
        ExecutionIdentity identity = new ExecutionIdentity("arn:aws:states:r:1:execution:m:n", "n", "m", "m", "r", Script.START, Script.json("{}"),
                Optional.empty());
        Execution execution = new Execution(identity, machine, new Random(1), Execution.Limits.AWS);
        List<Change> changes = new ArrayList<>(List.of(execution.apply(new ExecutionEvent.Started(), Script.START).change()));
        Instant later = Script.START.plusSeconds(100);
        Execution asked = Execution.restore(identity, machine, new Random(1), Execution.Limits.AWS, changes, later);
        assertThat(asked.due()).as("nobody may have heard of it").contains(later.plusSeconds(10));
        long token = ((Effect.InvokeTask) asked.outstanding().getFirst()).token();
        changes.add(execution.apply(new ExecutionEvent.TaskSubmitted("", token, Script.json("{}")), Script.START.plusSeconds(1)).change());
        Execution submitted = Execution.restore(identity, machine, new Random(1), Execution.Limits.AWS, changes, later);
        assertThat(submitted.due()).as("its holder is late").contains(Script.START.plusSeconds(10));
        assertThat(((Effect.InvokeTask) submitted.outstanding().getFirst()).submitted()).isTrue();
    }

    @Test
    void whatComesTooLateChangesNothing() {
        Execution execution = working(new ArrayList<>());
        for (ExecutionEvent late : List.of(new ExecutionEvent.TaskSucceeded("", 999, Script.json("1")), new ExecutionEvent.TimerFired(),
                new ExecutionEvent.TaskSucceeded("3.1", 4, Script.json("1")), new ExecutionEvent.Started(), new ExecutionEvent.Continued(),
                new ExecutionEvent.Redriven())) {
            assertThat(execution.apply(late, Script.START.plusSeconds(1)).changed()).isFalse();
        }
        Transition stopped = execution.apply(new ExecutionEvent.Aborted(Optional.of("E"), Optional.empty()), Script.START);
        assertThat(stopped.change().end().orElseThrow().result().status()).isEqualTo("ABORTED");
        for (ExecutionEvent late : List.of(new ExecutionEvent.TimerFired(), new ExecutionEvent.Aborted(Optional.empty(), Optional.empty()))) {
            assertThat(execution.apply(late, Script.START.plusSeconds(9_999)).changed()).isFalse();
        }
    }
}
