package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.course.NestedExecution;
import io.drydock.functions.tasks.course.StepName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way that was taken through a workflow, and what lies beside it. */
final class Way {
    private final JsonNode states;
    private final Set<String> entered = new LinkedHashSet<>();

    Way(JsonNode workflow) {
        this.states = workflow.path("States");
    }

    /** @throws IllegalStateException if there is no such state */
    JsonNode enter(String name) {
        if (!states.has(name)) {
            throw new IllegalStateException("the definition has no state '" + name + "'");
        }
        entered.add(name);
        return states.get(name);
    }

    /** The steps that it leaves out, by their names, each with the comments of the Choice that turned off and of the end, if they have one. */
    Map<String, String> passedBy() {
        Map<String, String> steps = new LinkedHashMap<>();
        List<String> way = List.copyOf(entered);
        for (int i = 0; i < way.size() - 1; i++) {
            if (!states.path(way.get(i)).path("Type").asText().equals("Choice")) {
                continue;
            }
            String choice = way.get(i);
            String reason = reason(choice, way.getLast());
            Set<String> onward = reachable(way.get(i + 1));
            reachable(choice).stream().filter(name -> !entered.contains(name) && !onward.contains(name))
                    .filter(this::isStep).forEach(name -> steps.putIfAbsent(StepName.ofState(name), reason));
        }
        return steps;
    }

    private String reason(String choice, String end) {
        List<String> comments = new ArrayList<>();
        for (String state : List.of(choice, end)) {
            String comment = states.path(state).path("Comment").asText();
            if (!comment.isEmpty()) {
                comments.add(comment);
            }
        }
        return comments.isEmpty() ? "The way turns off before it, at " + choice + "." : String.join(" ", comments);
    }

    /** All steps of the workflow, in the order of its definition. */
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        states.fieldNames().forEachRemaining(name -> {
            if (isStep(name)) {
                steps.add(StepName.ofState(name));
            }
        });
        return steps;
    }

    private boolean isStep(String name) {
        JsonNode state = states.path(name);
        return state.path("Type").asText().equals("Task") && !NestedExecution.is(state);
    }

    private Set<String> reachable(String from) {
        Set<String> found = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (found.add(name)) {
                JsonNode state = states.path(name);
                state.path("Choices").forEach(choice -> next.add(choice.path("Next").asText()));
                List.of("Next", "Default").forEach(field -> {
                    if (state.has(field)) {
                        next.add(state.get(field).asText());
                    }
                });
            }
        }
        return found;
    }
}
