package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.execution.Script.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** An execution can be stopped after any transition and continued from what is stored. */
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

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Arbitraries.<Answer>of(new Answer.Result("{\"text\": \"fine\"}"), new Answer.Result("{\"text\": null}"), new Answer.Result("{}"),
                new Answer.Error("Busy", "later"), new Answer.Error("Fatal", "never"), new Answer.Silence()).list().ofMaxSize(20);
    }

    @Property(tries = 150)
    void theStoredFormContinuesToTheSameHistoryAndEnd(@ForAll("answers") List<Answer> answers) {
        Script straight = new Script(MACHINE, new Random(7), answers.toArray(Answer[]::new));
        ExecutionState end = straight.run("{}");
        Script interrupted = new Script(MACHINE, new Random(7), answers.toArray(Answer[]::new))
                .between(state -> ExecutionCodec.fromJson(Script.json(ExecutionCodec.toJson(state).toString())));
        assertThat(interrupted.run("{}")).isEqualTo(end);
        assertThat(interrupted.history).isEqualTo(straight.history);
        assertThat(interrupted.payloads).isEqualTo(straight.payloads);
        assertThat(straight.history).extracting(event -> event.id()).containsExactlyElementsOf(
                LongStream.rangeClosed(1, straight.history.size()).boxed().toList());
    }

    @Test
    void aTaskInFlightIsInvokedAgainWithItsWholeTimeAndOldAnswersStillCount() {
        Interpreter interpreter = new Interpreter(Script.machine(MACHINE), new Random(1));
        ExecutionState created = ExecutionState.create(new ExecutionIdentity("arn", "n", "m", "m", "r", Script.START, Script.json("{}")),
                Script.machine(MACHINE));
        ExecutionState working = interpreter.apply(created, new ExecutionEvent.Started(), Script.START).state();
        Instant later = Script.START.plusSeconds(100);
        Transition resumed = interpreter.apply(working, new ExecutionEvent.Resumed(), later);
        assertThat(resumed.history()).isEmpty();
        assertThat(resumed.changed()).isTrue();
        assertThat(resumed.effects()).hasSize(2).contains(new Effect.StartTimer(later.plusSeconds(30)))
                .anyMatch(effect -> effect instanceof Effect.InvokeTask invoke && invoke.deadline().equals(later.plusSeconds(30)));
        long token = ((Activity.TaskInFlight) resumed.state().activity()).token();
        assertThat(interpreter.apply(resumed.state(), new ExecutionEvent.TaskFailed(token, "Busy", Optional.empty()), later).state().activity())
                .isInstanceOf(Activity.RetryPending.class);
    }

    @Test
    void whatComesTooLateChangesNothing() {
        Interpreter interpreter = new Interpreter(Script.machine(MACHINE), new Random(1));
        ExecutionState created = ExecutionState.create(new ExecutionIdentity("arn", "n", "m", "m", "r", Script.START, Script.json("{}")),
                Script.machine(MACHINE));
        ExecutionState working = interpreter.apply(created, new ExecutionEvent.Started(), Script.START).state();
        for (ExecutionEvent late : List.of(new ExecutionEvent.TaskSucceeded(999, Script.json("1")), new ExecutionEvent.TimerFired(),
                new ExecutionEvent.Started(), new ExecutionEvent.Continued())) {
            assertThat(interpreter.apply(working, late, Script.START.plusSeconds(1))).isEqualTo(Transition.unchanged(working));
        }
        ExecutionState stopped = interpreter.apply(working, new ExecutionEvent.Aborted(Optional.of("E"), Optional.empty()), Script.START).state();
        assertThat(stopped.status()).isEqualTo("ABORTED");
        for (ExecutionEvent late : List.of(new ExecutionEvent.TimerFired(), new ExecutionEvent.Resumed(),
                new ExecutionEvent.Aborted(Optional.empty(), Optional.empty()))) {
            assertThat(interpreter.apply(stopped, late, Script.START.plusSeconds(9_999)).changed()).isFalse();
        }
    }
}
