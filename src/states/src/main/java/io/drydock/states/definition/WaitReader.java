package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.WaitState;
import io.drydock.states.model.WaitState.Until;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a Wait state ("Wait workflow state"). */
final class WaitReader {
    private static final long MAX_SECONDS = 99_999_999;

    private WaitReader() {
    }

    static Optional<WaitState> read(StateReader.Header header, Fields fields) {
        Optional<JsonNode> seconds = fields.secondsOrExpression("Seconds", 0, MAX_SECONDS);
        Optional<JsonNode> timestamp = fields.textOrExpression("Timestamp");
        timestamp.filter(value -> !Expressions.isExpression(value)).ifPresent(value -> {
            try {
                OffsetDateTime.parse(value.textValue());
            } catch (DateTimeParseException malformed) {
                fields.invalid("Timestamp", "Timestamp is an RFC 3339 timestamp such as 2026-01-31T12:00:00Z, not " + value);
            }
        });
        if (fields.has("Seconds") == fields.has("Timestamp")) {
            fields.invalid("Seconds", "a Wait state has either Seconds or Timestamp, and only one of them");
        }
        Optional<Until> until = seconds.<Until>map(Until.Seconds::new).or(() -> timestamp.map(Until.Timestamp::new));
        Optional<JsonNode> output = fields.template("Output");
        var assign = fields.assign();
        var successor = StateReader.successor(fields);
        return until.flatMap(when -> successor.map(next ->
                new WaitState(header.name(), header.comment(), header.language(), when, output, assign, next)));
    }
}
