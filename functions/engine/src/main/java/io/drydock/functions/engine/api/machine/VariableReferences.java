package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which variables the states of a definition refer to ("DescribeStateMachine": variableReferences); states that refer to none are left out. */
final class VariableReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\$(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)(?!\\s*\\()");
    private static final String STATES = "states";

    private final Set<String> assigned = new TreeSet<>();
    private final Map<String, Set<String>> byState = new TreeMap<>();

    private VariableReferences() {
    }

    /** Names of variables by name of state, without the dollar sign. */
    static Map<String, Set<String>> of(JsonNode definition) {
        VariableReferences references = new VariableReferences();
        references.collectAssigned(definition);
        references.workflow(definition);
        return references.byState;
    }

    private void collectAssigned(JsonNode node) {
        node.path("Assign").fieldNames().forEachRemaining(name -> assigned.add(name.endsWith(".$") ? name.substring(0, name.length() - 2) : name));
        node.forEach(this::collectAssigned);
    }

    private void workflow(JsonNode workflow) {
        workflow.path("States").properties().forEach(state -> {
            Set<String> found = new TreeSet<>();
            search(state.getValue(), found);
            if (!found.isEmpty()) {
                byState.put(state.getKey(), found);
            }
        });
    }

    /** Goes through a state's own fields; workflows inside it are searched for themselves. */
    private void search(JsonNode node, Set<String> found) {
        if (node.isTextual()) {
            for (Matcher matcher = REFERENCE.matcher(node.textValue()); matcher.find();) {
                if (!matcher.group("name").equals(STATES) && assigned.contains(matcher.group("name"))) {
                    found.add(matcher.group("name"));
                }
            }
        } else if (node.path("States").isObject()) {
            workflow(node);
        } else {
            node.forEach(child -> search(child, found));
        }
    }
}
