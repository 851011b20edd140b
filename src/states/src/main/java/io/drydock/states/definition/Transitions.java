package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways between the states of one workflow, as they are declared: each leads to a state of the same workflow, and each state can be come to.
 * States that can't be read count as well, or one mistake would look like many.
 *
 * @param location of the workflow
 */
record Transitions(Optional<String> startAt, ObjectNode states, String location, Scope scope) {
    void check() {
        states.properties().forEach(state -> targets(state.getValue()).forEach((field, target) ->
                exists(target, location + "/States/" + state.getKey() + "/" + field)));
        if (scope.depth() == 0 && !ends()) {
            scope.diagnostics().error(Code.MISSING_END_STATE, "Workflow has no terminal state");
            return;
        }
        startAt.ifPresent(first -> {
            exists(first, location + "/StartAt");
            Set<String> reached = reached(first);
            states.fieldNames().forEachRemaining(name -> {
                if (!reached.contains(name)) {
                    scope.diagnostics().error(Code.MISSING_TRANSITION_TARGET, location + "/States/" + name,
                            "State \"" + name + "\" is not reachable.");
                }
            });
        });
    }

    /** AWS says 'Next' whatever the field's name is. */
    private void exists(String target, String where) {
        if (!states.has(target)) {
            scope.diagnostics().error(Code.MISSING_TRANSITION_TARGET, where, "Missing 'Next' target: " + target);
        }
    }

    /** Whether any state ends the workflow; AWS asks this of the outermost workflow only, and not whether that state can be come to. */
    private boolean ends() {
        for (JsonNode state : states) {
            String type = state.path("Type").asText();
            if (type.equals("Succeed") || type.equals("Fail") || state.path("End").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private Set<String> reached(String first) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(first));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (states.has(name) && reached.add(name)) {
                open.addAll(targets(states.get(name)).values());
            }
        }
        return reached;
    }

    /** Where one can go from {@code state}, by the field that says so. */
    private static Map<String, String> targets(JsonNode state) {
        Map<String, String> targets = new LinkedHashMap<>();
        put(state, "", "Next", targets);
        put(state, "", "Default", targets);
        for (String list : new String[] {"Choices", "Catch"}) {
            JsonNode elements = state.path(list);
            for (int i = 0; elements.isArray() && i < elements.size(); i++) {
                put(elements.get(i), list + "[" + i + "]/", "Next", targets);
            }
        }
        return targets;
    }

    private static void put(JsonNode object, String prefix, String field, Map<String, String> targets) {
        if (object.path(field).isTextual()) {
            targets.put(prefix + field, object.path(field).textValue());
        }
    }
}
