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
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Runs a state machine to its end against scripted answers of its resources, on a clock of its own that jumps to the next timer. */
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
    }

    final List<HistoryEvent> history = new ArrayList<>();
    final List<JsonNode> payloads = new ArrayList<>();
    final List<Duration> timers = new ArrayList<>();
    private final StateMachine machine;
    private final RandomGenerator random;
    private final Deque<Answer> answers;
    private UnaryOperator<ExecutionState> betweenTransitions = UnaryOperator.identity();
    private Instant now = START;

    Script(String definition, RandomGenerator random, Answer... answers) {
        this.machine = machine(definition);
        this.random = random;
        this.answers = new ArrayDeque<>(List.of(answers));
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

    Script between(UnaryOperator<ExecutionState> change) {
        this.betweenTransitions = change;
        return this;
    }

    ExecutionState run(String input) {
        return run(json(input));
    }

    ExecutionState run(JsonNode input) {
        ExecutionState state = ExecutionState.create(new ExecutionIdentity("arn:aws:states:us-east-1:000000000000:execution:m:run", "run",
                "arn:aws:states:us-east-1:000000000000:stateMachine:m", "m", "arn:aws:iam::000000000000:role/none", START, input), machine);
        ExecutionEvent event = new ExecutionEvent.Started();
        while (true) {
            Transition transition = new Interpreter(machine, random).apply(state, event, now);
            if (!transition.changed()) {
                throw new AssertionError(event + " changed nothing in " + state);
            }
            history.addAll(transition.history());
            state = betweenTransitions.apply(transition.state());
            Optional<ExecutionEvent> next = next(transition.effects());
            if (next.isEmpty()) {
                return state;
            }
            event = next.get();
        }
    }

    private Optional<ExecutionEvent> next(List<Effect> effects) {
        Optional<ExecutionEvent> next = Optional.empty();
        Optional<Instant> timer = Optional.empty();
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.InvokeTask(long token, String _, JsonNode payload, Instant _) -> {
                    payloads.add(payload);
                    next = switch (answers.isEmpty() ? new Answer.Silence() : answers.pop()) {
                        case Answer.Result(String json) -> Optional.of(new ExecutionEvent.TaskSucceeded(token, json(json)));
                        case Answer.Error(String error, String cause) ->
                            Optional.of(new ExecutionEvent.TaskFailed(token, error, Optional.of(cause)));
                        case Answer.Silence() -> Optional.empty();
                    };
                }
                case Effect.StartTimer(Instant at) -> timer = Optional.of(at);
                case Effect.Continue() -> next = Optional.of(new ExecutionEvent.Continued());
                case Effect.Complete(ExecutionResult _) -> {
                    return Optional.empty();
                }
            }
        }
        if (next.isEmpty() && timer.isPresent()) {
            timers.add(Duration.between(now, timer.get()));
            now = timer.get();
            return Optional.of(new ExecutionEvent.TimerFired());
        }
        return next;
    }

    List<String> types() {
        return history.stream().map(event -> event.type().apiName()).toList();
    }
}
