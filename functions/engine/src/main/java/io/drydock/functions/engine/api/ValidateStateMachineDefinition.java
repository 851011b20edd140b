package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Diagnostic;
import io.drydock.states.definition.Reading;
import jakarta.inject.Singleton;
import java.util.List;

/** Checks a definition and creates nothing. */
@Singleton
class ValidateStateMachineDefinition implements Action {
    private static final int MOST = 100;

    @Override
    public String name() {
        return "ValidateStateMachineDefinition";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String definition = parameters.text("definition");
        StandardType.check(parameters);
        int limit = parameters.limit("maxResults", MOST, MOST);
        boolean warnings = switch (parameters.optionalText("severity").orElse("ERROR")) {
            case "ERROR" -> false;
            case "WARNING" -> true;
            case String other -> throw ApiFailure.validation("1 validation error detected: Value '" + other
                    + "' at 'severity' failed to satisfy constraint: Member must satisfy enum value set: [ERROR, WARNING]");
        };
        Reading reading = DefinitionReader.read(definition);
        List<Diagnostic> shown = reading.diagnostics().stream()
                .filter(diagnostic -> warnings || diagnostic.severity() == Diagnostic.Severity.ERROR).toList();
        ObjectNode answer = Action.object().put("result", reading instanceof Reading.Valid ? "OK" : "FAIL");
        ArrayNode diagnostics = answer.putArray("diagnostics");
        shown.stream().limit(limit).forEach(diagnostic -> diagnostics.addObject().put("severity", diagnostic.severity().name())
                .put("code", diagnostic.code().name()).put("message", diagnostic.message()).put("location", diagnostic.location()));
        return answer.put("truncated", shown.size() > limit);
    }
}
