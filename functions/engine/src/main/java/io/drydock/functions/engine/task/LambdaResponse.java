package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What {@code lambda:invoke} gives as its result. */
final class LambdaResponse {
    private LambdaResponse() {
    }

    /** @param qualifier the version or alias that was called; the newest, if absent */
    static ObjectNode of(JsonNode payload, Optional<String> qualifier) {
        String version = qualifier.orElse("$LATEST");
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("ExecutedVersion", version);
        response.set("Payload", payload);
        SdkResponse.describe(response, "application/json", 200, payload.toString().getBytes(StandardCharsets.UTF_8).length,
                Map.of("X-Amz-Executed-Version", version));
        return response.put("StatusCode", 200);
    }

    /** Of a call whose answer nobody waits for. */
    static ObjectNode without(int status) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("Payload", "");
        SdkResponse.describe(response, "application/json", status, 0, Map.of());
        return response.put("StatusCode", status);
    }
}
