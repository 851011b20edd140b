package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.execution.Change;
import io.drydock.states.execution.ChangeCodec;
import io.drydock.states.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What one write adds to an execution: one or more transitions, put together.
 *
 * @param writer the engine that wrote it: two engines' entries differ even where they do the same
 * @param history the events of the transitions
 */
public record JournalEntry(String writer, Change change, List<HistoryEvent> history) {
    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("writer", writer).set("change", ChangeCodec.toJson(change));
        ArrayNode events = json.putArray("history");
        history.forEach(event -> events.add(event.toJson()));
        return JsonBody.bytes(json);
    }

    static Change change(JsonNode entry) {
        return ChangeCodec.fromJson(entry.path("change"));
    }

    static List<HistoryEvent> history(JsonNode entry) {
        List<HistoryEvent> events = new ArrayList<>();
        entry.path("history").forEach(event -> events.add(HistoryEvent.fromJson(event)));
        return events;
    }
}
