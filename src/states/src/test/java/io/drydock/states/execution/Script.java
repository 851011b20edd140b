package io.drydock.states.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Reading;
import io.drydock.states.history.HistoryEvent;
import io.drydock.states.model.StateMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Runs a state machine against scripted answers of its resources, on a clock of its own that jumps to the next timer. Child executions of
 * DISTRIBUTED Map states run to their end at once.
 */
final class Script {
    static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a resource does. */
    sealed interface Answer {
        record Result(String json) implements Answer {
        }

        record Error(String error, String cause) implements Answer {
        }

        record Silence() implements Answer {
        }

        /** Whatever happens to the attempt, one after the other. */
        record Events(Function<Effect.InvokeTask, List<ExecutionEvent>> events) implements Answer {
        }
    }

    final List<HistoryEvent> history = new ArrayList<>();
    final List<JsonNode> payloads = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    final List<Duration> timers = new ArrayList<>();
    final List<MapRun> mapRuns = new ArrayList<>();
    final Map<String, Script> children = new HashMap<>();
    final List<Change> changes = new ArrayList<>();
    private final StateMachine machine;
    private final RandomGenerator random;
    private final Deque<Answer> answers;
    private final Deque<ExecutionEvent> events = new ArrayDeque<>();
    private Execution.Limits limits = Execution.Limits.AWS;
    private boolean restoring;
    private Execution execution;
    private Instant now = START;

    Script(String definition, RandomGenerator random, Answer... answers) {
        this(machine(definition), random, new ArrayDeque<>(List.of(answers)));
    }

    private Script(StateMachine machine, RandomGenerator random, Deque<Answer> answers) {
        this.machine = machine;
        this.random = random;
        this.answers = answers;
    }

    static StateMachine machine(String definition) {
        return switch (DefinitionReader.read(definition)) {
            case Reading.Valid(StateMachine machine, var _) -> machine;
            case Reading.Invalid(var diagnostics) -> throw new AssertionError("the definition of this test is invalid: " + diagnostics);
        };
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    /** Throws the execution away after every transition and goes on with what is stored of it. */
    Script restoring() {
        restoring = true;
        return this;
    }

    Script limits(int inlineConcurrency, int distributedConcurrency) {
        limits = new Execution.Limits(inlineConcurrency, distributedConcurrency);
        return this;
    }

    ExecutionResult run(String input) {
        return run(json(input));
    }

    ExecutionResult run(JsonNode input) {
        return run(new ExecutionIdentity("arn:aws:states:us-east-1:000000000000:execution:m:run", "run",
                "arn:aws:states:us-east-1:000000000000:stateMachine:m", "m", "arn:aws:iam::000000000000:role/none", START, input, Optional.empty()));
    }

    private ExecutionResult run(ExecutionIdentity identity) {
        execution = new Execution(identity, machine, random, limits);
        events.add(new ExecutionEvent.Started());
        return goOn();
    }

    /** Once more, after the end. */
    ExecutionResult redrive(Answer... more) {
        answers.clear();
        answers.addAll(List.of(more));
        events.clear();
        events.add(new ExecutionEvent.Redriven());
        return goOn();
    }

    /** Something happens now, before what is planned; it has to make a difference. */
    void happens(ExecutionEvent event) {
        events.addFirst(event);
        step();
    }

    private ExecutionResult goOn() {
        do {
            if (events.isEmpty()) {
                Instant due = execution.due().orElseThrow(() -> new AssertionError("nothing will ever happen any more; history: " + types()));
                timers.add(Duration.between(now, due));
                now = due.isAfter(now) ? due : now;
                events.add(new ExecutionEvent.TimerFired());
            }
            step();
        } while (execution.end().isEmpty());
        return execution.end().get().result();
    }

    private void step() {
        ExecutionEvent event = events.poll();
        Transition transition = execution.apply(event, now);
        if (!transition.changed()) {
            throw new AssertionError(event + " changed nothing");
        }
        history.addAll(transition.history());
        mapRuns.addAll(transition.mapRuns());
        changes.add(ChangeCodec.fromJson(json(ChangeCodec.toJson(transition.change()).toString())));
        if (restoring) {
            execution = Execution.restore(execution.identity(), machine, random, limits, changes, now);
        }
        transition.effects().forEach(this::perform);
    }

    private void perform(Effect effect) {
        effects.add(effect);
        switch (effect) {
            case Effect.InvokeTask invocation -> {
                payloads.add(invocation.arguments());
                switch (answers.isEmpty() ? new Answer.Silence() : answers.pop()) {
                    case Answer.Result(String json) ->
                        events.add(new ExecutionEvent.TaskSucceeded(invocation.branch(), invocation.token(), json(json)));
                    case Answer.Error(String error, String cause) ->
                        events.add(new ExecutionEvent.TaskFailed(invocation.branch(), invocation.token(), Optional.of(error), Optional.of(cause)));
                    case Answer.Events(var makes) -> events.addAll(makes.apply(invocation));
                    case Answer.Silence() -> {
                    }
                }
            }
            case Effect.StartChild child -> {
                Script run = new Script(machine.processorOf(child.child().origin().orElseThrow().mapState()), random, answers);
                children.put(child.child().executionArn(), run);
                events.add(new ExecutionEvent.ChildEnded(child.branch(), child.child().executionArn(), run.run(child.child())));
            }
            case Effect.Continue() -> events.add(new ExecutionEvent.Continued());
            case Effect.CancelTask cancelled -> events.removeIf(event -> event instanceof ExecutionEvent.TaskEvent task
                    && task.branch().equals(cancelled.branch()) && task.token() == cancelled.token());
            case Effect.StopChild stopped -> events.removeIf(event -> event instanceof ExecutionEvent.ChildEnded ended
                    && ended.executionArn().equals(stopped.executionArn()));
            case Effect.Complete _ -> {
            }
        }
    }

    List<String> types() {
        return history.stream().map(event -> event.type().apiName()).toList();
    }

    /** Every event as {@code <id><<id of the one before> <type>}. */
    List<String> chain() {
        return history.stream().map(event -> event.id() + "<" + event.previousId() + " " + event.type().apiName()).toList();
    }
}
