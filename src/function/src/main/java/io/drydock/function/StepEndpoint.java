package io.drydock.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.step.Outcome;
import io.drydock.step.StepRequest;
import java.util.function.Function;

/** The form that all functions of steps share: a request as JSON in, the outcome as JSON out. */
public final class StepEndpoint {
    private StepEndpoint() {
    }

    /**
     * @param request {@code {"taskId", "designId", "node", "parameters"}}
     * @param step does the step
     * @throws InvalidRequest if the request is not of that form
     */
    public static JsonNode answer(JsonNode request, Function<StepRequest, Outcome> step) {
        return step.apply(read(request)).toJson();
    }

    private static StepRequest read(JsonNode request) {
        if (request == null || !request.isObject()) {
            throw new InvalidRequest("A step's request is a JSON object: {\"taskId\", \"designId\", \"node\", \"parameters\"}.");
        }
        try {
            return StepRequest.fromJson(request);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage() + ".");
        }
    }
}
