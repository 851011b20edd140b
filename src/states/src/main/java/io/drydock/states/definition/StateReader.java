package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.FailState;
import io.drydock.states.model.PassState;
import io.drydock.states.model.QueryLanguage;
import io.drydock.states.model.State;
import io.drydock.states.model.SucceedState;
import java.util.Optional;
import java.util.Set;

/** Reads one state, of whatever type; the types with rules of their own have a reader each. */
final class StateReader {
    private static final String[] TYPES = {"Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"};

    private StateReader() {
    }

    /** Empty where a finding keeps the state from being built. */
    static Optional<State> read(String name, Fields fields, Scope scope, Set<String> siblings) {
        Optional<QueryLanguage> declared = QueryLanguages.declared(fields);
        Declaration state = new Declaration(name, fields.text("Comment"), declared.orElse(scope.machineLanguage()), fields, scope, siblings);
        fields.require("Type");
        Optional<String> type = fields.oneOf("Type", TYPES);
        if (QueryLanguages.turnsBack(scope.machineLanguage(), fields)) {
            fields.invalidHere("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
        } else {
            type.ifPresent(known -> StateFields.check(known, state.language(), fields));
        }
        return type.flatMap(known -> read(known, state));
    }

    private static Optional<State> read(String type, Declaration state) {
        return switch (type) {
            case "Task" -> TaskReader.read(state).map(State.class::cast);
            case "Pass" -> pass(state).map(State.class::cast);
            case "Choice" -> Optional.of(ChoiceReader.read(state));
            case "Wait" -> WaitReader.read(state).map(State.class::cast);
            case "Succeed" -> Optional.of(new SucceedState(state.name(), state.comment(), state.language(), DataFlowReader.read(state)));
            case "Fail" -> Optional.of(fail(state));
            case "Parallel" -> ParallelReader.read(state).map(State.class::cast);
            case "Map" -> MapReader.read(state).map(State.class::cast);
            default -> throw new IllegalArgumentException("there are no states of type '" + type + "'");
        };
    }

    private static Optional<PassState> pass(Declaration state) {
        Optional<JsonNode> result = state.jsonata() ? Optional.empty() : state.fields().json("Result");
        result.ifPresent(value -> LiteralPaths.warnOfStatic(value, state.fields()));
        var flow = DataFlowReader.read(state);
        var assign = Assignments.read(state, state.fields());
        return SuccessorReader.read(state.fields()).map(successor ->
                new PassState(state.name(), state.comment(), state.language(), result, flow, assign, successor));
    }

    private static FailState fail(Declaration state) {
        state.fields().atMostOneOf("Error", "ErrorPath");
        state.fields().atMostOneOf("Cause", "CausePath");
        Expressions expressions = state.expressions();
        return new FailState(state.name(), state.comment(), state.language(),
                expressions.text("Error").or(() -> state.jsonata() ? Optional.empty() : expressions.pathOrFunction("ErrorPath")),
                expressions.text("Cause").or(() -> state.jsonata() ? Optional.empty() : expressions.pathOrFunction("CausePath")));
    }
}
