package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.history.HistoryRecorder;
import io.drydock.states.model.Successor;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One transition while it is worked out: the variables and the history so far, and how a state evaluates its fields and is left. */
final class Turn {
    private final ExecutionIdentity identity;
    private final Instant now;
    private final RandomGenerator random;
    private final HistoryRecorder history;
    private final Map<String, JsonNode> variables;

    Turn(ExecutionState before, Instant now, RandomGenerator random) {
        this.identity = before.identity();
        this.now = now;
        this.random = random;
        this.history = new HistoryRecorder(before.lastEventId(), now);
        this.variables = new LinkedHashMap<>(before.variables());
    }

    Instant now() {
        return now;
    }

    RandomGenerator random() {
        return random;
    }

    HistoryRecorder history() {
        return history;
    }

    Map<String, JsonNode> variables() {
        return variables;
    }

    ExecutionIdentity identity() {
        return identity;
    }

    /** The scope of a state that has neither result nor error (yet). */
    QueryScope scope(Visit visit) {
        return scope(ContextObject.states(identity, visit));
    }

    QueryScope scope(Visit visit, String member, JsonNode value) {
        ObjectNode states = ContextObject.states(identity, visit);
        states.set(member, value);
        return scope(states);
    }

    private QueryScope scope(ObjectNode states) {
        return new QueryScope(states, Map.copyOf(variables), now, random);
    }

    JsonNode evaluate(JsonNode template, String field, QueryScope scope) throws StateFailure {
        try {
            return Template.evaluate(template, field, scope);
        } catch (QueryFailure failure) {
            throw new StateFailure(failure);
        }
    }

    /** Works out output and variables, both from the variables as they were, then leaves the state. */
    JsonNode exit(Exit exit, QueryScope scope) throws StateFailure {
        JsonNode output = exit.output().isPresent() ? evaluate(exit.output().get(), exit.path() + "Output", scope) : exit.otherwise();
        DataLimits.check(output, "The state '" + exit.visit().state() + "' returned a result");
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> variable : exit.assign().entrySet()) {
            JsonNode value = evaluate(variable.getValue(), exit.path() + "Assign/" + variable.getKey(), scope);
            DataLimits.check(value, "The state '" + exit.visit().state() + "' assigned the variable '" + variable.getKey() + "' a value");
            assigned.put(variable.getKey(), value);
        }
        variables.putAll(assigned);
        history.add(exit.type(), HistoryDetails.exited(exit.visit().state(), output, assigned));
        return output;
    }

    static Move follow(Successor successor, JsonNode output) {
        return switch (successor) {
            case Successor.Next(String state) -> new Move.Go(state, output);
            case Successor.End() -> new Move.Finish(new ExecutionResult.Succeeded(output));
        };
    }

    /**
     * How a state is left.
     *
     * @param path what stands before the names of the fields in messages, such as {@code Catch[0]/}
     * @param otherwise the output where {@code output} is absent
     */
    record Exit(HistoryEventType type, Visit visit, String path, Optional<JsonNode> output, JsonNode otherwise, Map<String, JsonNode> assign) {
    }
}
