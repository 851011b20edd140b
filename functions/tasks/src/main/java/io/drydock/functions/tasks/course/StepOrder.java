package io.drydock.functions.tasks.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a state machine's definition says of the order of its work: its steps, and the state machines that it starts, as it comes to them. A state
 * stands before all that can follow on it; of a round that it can go through several times the first counts.
 */
final class StepOrder {
    /** What there is in the order. */
    sealed interface Entry {
        /** @param ofNodes whether it is done for each node, not for the site */
        record Step(String name, boolean ofNodes) implements Entry {
        }

        /** @param state that starts it */
        record Nested(String state, String stateMachineArn) implements Entry {
        }
    }

    private StepOrder() {
    }

    /** Of a definition in Amazon States Language. */
    static List<Entry> of(JsonNode definition) {
        List<Entry> entries = new ArrayList<>();
        collect(definition, false, entries);
        return entries;
    }

    private static void collect(JsonNode machine, boolean ofNodes, List<Entry> entries) {
        for (String name : names(machine)) {
            JsonNode state = machine.path("States").path(name);
            switch (state.path("Type").asText()) {
                case "Task" -> entries.add(NestedExecution.stateMachineArn(state).<Entry>map(arn -> new Entry.Nested(name, arn))
                        .orElseGet(() -> new Entry.Step(StepName.ofState(name), ofNodes)));
                case "Map" -> collect(state.path("ItemProcessor"), true, entries);
                case "Parallel" -> state.path("Branches").forEach(branch -> collect(branch, ofNodes, entries));
                default -> {
                    // no work is done there
                }
            }
        }
    }

    private static List<String> names(JsonNode machine) {
        List<String> names = new ArrayList<>();
        follow(machine.path("States"), machine.path("StartAt").asText(), new HashSet<>(), names);
        return names.reversed();
    }

    /** Adds a state behind all that can follow on it. */
    private static void follow(JsonNode states, String name, Set<String> seen, List<String> names) {
        if (!states.has(name) || !seen.add(name)) {
            return;
        }
        next(states.get(name)).reversed().forEach(next -> follow(states, next, seen, names));
        names.add(name);
    }

    private static List<String> next(JsonNode state) {
        Set<String> next = new LinkedHashSet<>();
        Optional.ofNullable(state.get("Next")).map(JsonNode::asText).ifPresent(next::add);
        state.path("Choices").forEach(choice -> next.add(choice.path("Next").asText()));
        Optional.ofNullable(state.get("Default")).map(JsonNode::asText).ifPresent(next::add);
        state.path("Catch").forEach(caught -> next.add(caught.path("Next").asText()));
        return new ArrayList<>(next);
    }
}
