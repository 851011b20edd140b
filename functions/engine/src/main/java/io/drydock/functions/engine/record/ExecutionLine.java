package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.execution.Activity;
import io.drydock.states.execution.ExecutionState;
import java.time.Instant;
import java.util.Optional;

/** An execution as ListExecutions shows it. */
public record ExecutionLine(String arn, String name, String status, Instant startedAt, Optional<Instant> stoppedAt) {
    static ExecutionLine of(ExecutionState state) {
        Optional<Instant> stopped = state.activity() instanceof Activity.Ended ended ? Optional.of(ended.at()) : Optional.empty();
        return new ExecutionLine(state.identity().executionArn(), state.identity().name(), state.status(), state.identity().startedAt(), stopped);
    }

    /** Orders by the start, then by name. */
    String sort() {
        return "%015d#%s".formatted(startedAt.toEpochMilli(), name);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("arn", arn).put("name", name).put("status", status)
                .put("startedAt", startedAt.toString());
        stoppedAt.ifPresent(at -> json.put("stoppedAt", at.toString()));
        return json;
    }

    static ExecutionLine fromJson(JsonNode json) {
        return new ExecutionLine(json.path("arn").textValue(), json.path("name").textValue(), json.path("status").textValue(),
                Instant.parse(json.path("startedAt").textValue()), Optional.ofNullable(json.path("stoppedAt").textValue()).map(Instant::parse));
    }
}
