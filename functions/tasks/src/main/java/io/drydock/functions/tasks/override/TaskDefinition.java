package io.drydock.functions.tasks.override;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.course.NestedExecution;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A state machine's definition as far as the numbers of its retriers, and the state machines that it starts, go. */
final class TaskDefinition {
    private static final String STATE_MACHINE = "StateMachineArn";

    private final JsonNode definition;

    /** @param definition in Amazon States Language */
    TaskDefinition(JsonNode definition) {
        this.definition = definition;
    }

    /**
     * A definition with other numbers.
     *
     * @param changes state, error, number: {@code {"default", "set"}}; those that were so already are not among them
     */
    record Changed(JsonNode definition, ObjectNode changes) {
    }

    /** The errors that each state's retriers name, by the state's name; states of the iterations of a Map and of branches among them. */
    Map<String, Set<String>> retriers() {
        Map<String, Set<String>> errors = new LinkedHashMap<>();
        states(definition).forEach((name, state) -> {
            Set<String> named = errors.computeIfAbsent(name, _ -> new LinkedHashSet<>());
            state.path("Retry").forEach(retrier -> retrier.path("ErrorEquals").forEach(error -> named.add(error.asText())));
        });
        return errors;
    }

    /** The ARNs of the state machines that it starts. */
    Set<String> started() {
        Set<String> arns = new LinkedHashSet<>();
        states(definition).values().forEach(state -> NestedExecution.stateMachineArn(state).ifPresent(arns::add));
        return arns;
    }

    /** @param copies by the ARN of a state machine that it starts, that of the one which is started instead */
    Changed with(StateNumbers numbers, Map<String, String> copies) {
        JsonNode changed = definition.deepCopy();
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        states(changed).forEach((name, state) -> {
            NestedExecution.stateMachineArn(state).map(copies::get)
                    .ifPresent(copy -> ((ObjectNode) state.path("Arguments")).put(STATE_MACHINE, copy));
            numbers.byState().getOrDefault(name, Map.of()).forEach((error, wanted) -> retrier(state, error)
                    .map(retrier -> set(retrier, wanted)).filter(differences -> !differences.isEmpty())
                    .ifPresent(differences -> changes.withObjectProperty(name).set(error, differences)));
        });
        return new Changed(changed, changes);
    }

    /** In the order in which they stand; a name stands once in a definition. */
    private static Map<String, JsonNode> states(JsonNode workflow) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        workflow.path("States").properties().forEach(entry -> {
            found.put(entry.getKey(), entry.getValue());
            found.putAll(states(entry.getValue().path("ItemProcessor")));
            entry.getValue().path("Branches").forEach(branch -> found.putAll(states(branch)));
        });
        return found;
    }

    private static Optional<ObjectNode> retrier(JsonNode state, String error) {
        for (JsonNode retrier : state.path("Retry")) {
            for (JsonNode name : retrier.path("ErrorEquals")) {
                if (name.asText().equals(error)) {
                    return Optional.of((ObjectNode) retrier);
                }
            }
        }
        return Optional.empty();
    }

    private static ObjectNode set(ObjectNode retrier, Map<RetryNumber, JsonNode> wanted) {
        ObjectNode differences = JsonNodeFactory.instance.objectNode();
        wanted.forEach((number, value) -> set(retrier, number, value, differences));
        // An interval that is asked for is not cut short by a limit that was meant for a shorter one.
        JsonNode interval = retrier.path(RetryNumber.INTERVAL.member());
        JsonNode longest = retrier.path(RetryNumber.LONGEST.member());
        if (wanted.containsKey(RetryNumber.INTERVAL) && longest.isNumber() && longest.intValue() < interval.intValue()) {
            set(retrier, RetryNumber.LONGEST, interval, differences);
        }
        return differences;
    }

    private static void set(ObjectNode retrier, RetryNumber number, JsonNode value, ObjectNode differences) {
        JsonNode before = retrier.path(number.member());
        if (!before.isNumber() || before.doubleValue() != value.doubleValue()) {
            ObjectNode difference = differences.putObject(number.field());
            if (before.isNumber()) {
                difference.set("default", before);
            }
            difference.set("set", value);
            retrier.set(number.member(), value);
        }
    }
}
