package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.JsonText;
import io.drydock.functions.engine.api.Parameters;

/** The member "input" of what starts executions. */
final class ExecutionInput {
    private ExecutionInput() {
    }

    /** @throws ApiFailure InvalidExecutionInput */
    static JsonNode read(Parameters parameters) {
        return JsonText.parse(parameters.optionalText("input").orElse("{}"), "InvalidExecutionInput", "Invalid State Machine Execution Input");
    }
}
