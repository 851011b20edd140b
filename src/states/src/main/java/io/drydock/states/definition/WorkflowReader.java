package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.model.State;
import io.drydock.states.model.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads "StartAt" and "States": of a definition, of a branch, or of an item processor. */
final class WorkflowReader {
    private WorkflowReader() {
    }

    /** Empty where a finding keeps the workflow from being built. */
    static Optional<Workflow> read(Fields fields, Scope scope) {
        if (scope.tooDeep()) {
            scope.diagnostics().error(Code.TOO_DEEPLY_NESTED, fields.location(), "The states are too deeply nested: more than " + Scope.MAX_DEPTH
                    + " workflows in each other");
            return Optional.empty();
        }
        fields.require("StartAt", "States");
        fields.text("Comment");
        Optional<String> startAt = fields.text("StartAt");
        Optional<Fields> declared = fields.nested("States").filter(states -> {
            if (states.object().isEmpty()) {
                fields.invalid("States", "Value cannot be empty");
            }
            return !states.object().isEmpty();
        });
        Optional<Map<String, State>> states = declared.flatMap(all -> states(all, scope));
        declared.ifPresent(all -> new Transitions(startAt, all.object(), fields.location(), scope).check());
        return startAt.flatMap(first -> states.map(read -> new Workflow(first, read)));
    }

    private static Optional<Map<String, State>> states(Fields declared, Scope scope) {
        Map<String, State> states = new LinkedHashMap<>();
        Set<String> variables = Assignments.in(declared.object());
        for (Map.Entry<String, JsonNode> entry : declared.object().properties()) {
            String location = declared.location() + "/" + entry.getKey();
            scope.name(entry.getKey(), location);
            if (entry.getValue() instanceof ObjectNode state) {
                StateReader.read(entry.getKey(), new Fields(state, location, "", scope.diagnostics()), scope, variables)
                        .ifPresent(read -> states.put(entry.getKey(), read));
            } else {
                scope.diagnostics().error(Code.SCHEMA_VALIDATION_FAILED, location, "Expected value of type [OBJECT]");
            }
        }
        return Optional.of(states).filter(read -> read.size() == declared.object().size());
    }
}
