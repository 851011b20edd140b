package io.drydock.states.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One event of an execution's history.
 *
 * @param id 1 for the first, one more for each
 * @param previousId the event that led to it; 0 for the first event and for the first state's entry
 * @param timestamp in whole milliseconds
 * @param details empty for a type without any
 */
public record HistoryEvent(long id, long previousId, Instant timestamp, HistoryEventType type, ObjectNode details) {
    /** As GetExecutionHistory answers it: timestamps in seconds since the epoch. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("timestamp", BigDecimal.valueOf(timestamp.toEpochMilli(), 3));
        json.put("type", type.apiName());
        json.put("id", id);
        json.put("previousEventId", previousId);
        type.detailsField().ifPresent(field -> json.set(field, details));
        return json;
    }

    /** The reverse of {@link #toJson()}. */
    public static HistoryEvent fromJson(JsonNode json) {
        HistoryEventType type = HistoryEventType.of(json.path("type").textValue());
        ObjectNode details = type.detailsField().map(field -> (ObjectNode) json.get(field)).orElseGet(JsonNodeFactory.instance::objectNode);
        Instant timestamp = Instant.ofEpochMilli(json.path("timestamp").decimalValue().movePointRight(3).longValue());
        return new HistoryEvent(json.path("id").longValue(), json.path("previousEventId").longValue(), timestamp, type, details);
    }
}
