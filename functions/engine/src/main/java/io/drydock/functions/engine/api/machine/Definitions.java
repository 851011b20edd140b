package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Diagnostic;
import io.drydock.states.definition.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks definitions as CreateStateMachine and its siblings do. */
final class Definitions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Definitions() {
    }

    /** All that is found in a definition of a state machine of type {@code type}; without an error among it, it can be run. */
    static List<Diagnostic> diagnose(String definition, String type) {
        Reading reading = DefinitionReader.read(definition);
        List<Diagnostic> found = new ArrayList<>(reading.diagnostics());
        if (type.equals(StateMachineRecord.EXPRESS) && reading instanceof Reading.Valid) {
            found.addAll(ExpressRules.check(json(definition)));
        }
        return found;
    }

    static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Diagnostic.Severity.ERROR;
    }

    /** @throws ApiFailure InvalidDefinition, with every error */
    static void check(String definition, String type) {
        List<Diagnostic> errors = diagnose(definition, type).stream().filter(Definitions::isError).toList();
        if (!errors.isEmpty()) {
            throw new ApiFailure("InvalidDefinition", "Invalid State Machine Definition: '"
                    + errors.stream().map(Diagnostic::toString).collect(Collectors.joining(", ")) + "'");
        }
    }

    /** Whether two definitions that were checked say the same, however they are laid out. */
    static boolean same(String one, String other) {
        return one.equals(other) || json(one).equals(json(other));
    }

    /** @throws IllegalStateException if {@code definition} is not JSON: it was not checked before */
    static JsonNode json(String definition) {
        try {
            return JSON.readTree(definition);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("a definition that is not JSON was stored", malformed);
        }
    }
}
