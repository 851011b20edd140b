package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.JsonNode;

/** What an invocation came to. */
public sealed interface TaskAnswer {
    record Succeeded(JsonNode result) implements TaskAnswer {
    }

    /**
     * @param error the name that "Retry" and "Catch" match
     * @param cause for people; for an error of the function, the JSON that Lambda gives
     */
    record Failed(String error, String cause) implements TaskAnswer {
    }
}
