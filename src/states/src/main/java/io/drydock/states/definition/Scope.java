package io.drydock.states.definition;

import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.model.QueryLanguage;
import java.util.HashSet;
import java.util.Set;

/**
 * What a workflow knows of the state machine around it.
 *
 * @param names of states and {@code labels} of Map states, as far as they have been read: unique in the whole state machine
 * @param outerVariables what the workflows around this one assign, none of which it may assign itself
 * @param express whether it runs as an EXPRESS child execution
 * @param depth how many workflows are around it
 */
record Scope(Diagnostics diagnostics, QueryLanguage machineLanguage, Set<String> names, Set<String> labels, Set<String> outerVariables,
        boolean express, int depth) {
    /** How many workflows may stand in each other; AWS's number is not published, and nobody writes so many. */
    static final int MAX_DEPTH = 32;
    /** Characters of a state's name ("Quotas for Step Functions"). */
    private static final int MAX_NAME = 80;

    static Scope ofMachine(QueryLanguage language, Diagnostics diagnostics) {
        return new Scope(diagnostics, language, new HashSet<>(), new HashSet<>(), Set.of(), false, 0);
    }

    /** The scope of the workflows in a state of a workflow that assigns {@code variables}. */
    Scope inner(Set<String> variables) {
        Set<String> outer = new HashSet<>(outerVariables);
        outer.addAll(variables);
        return new Scope(diagnostics, machineLanguage, names, labels, Set.copyOf(outer), express, depth + 1);
    }

    /** The scope of a workflow that runs as child executions: these share no variables with their parent. */
    Scope childExecution(boolean asExpress) {
        return new Scope(diagnostics, machineLanguage, names, labels, Set.of(), asExpress, depth + 1);
    }

    boolean tooDeep() {
        return depth > MAX_DEPTH;
    }

    void name(String name, String location) {
        if (name.isEmpty()) {
            diagnostics.error(Code.INVALID_STATE_NAME, location, "A state name cannot be empty");
        } else if (name.codePointCount(0, name.length()) > MAX_NAME) {
            diagnostics.error(Code.INVALID_STATE_NAME, location, "State name '" + name + "' exceeds the " + MAX_NAME
                    + "-character limit allowed by the service");
        }
        if (!names.add(name)) {
            diagnostics.error(Code.DUPLICATE_STATE_NAME, location, "Duplicate State name: " + name);
        }
    }
}
