package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.WaitState;
import io.drydock.states.model.WaitState.Until;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a Wait state ("Wait workflow state"). */
final class WaitReader {
    /** What the language takes of RFC 3339: seconds, capital letters, a zone ("Timestamps" in the Amazon States Language). */
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private WaitReader() {
    }

    static Optional<WaitState> read(Declaration state) {
        state.fields().exactlyOneOf("SecondsPath", "Seconds", "TimestampPath", "Timestamp");
        Optional<Until> until = until(state);
        var flow = DataFlowReader.read(state);
        var assign = Assignments.read(state, state.fields());
        var successor = SuccessorReader.read(state.fields());
        return until.flatMap(when -> successor.map(next ->
                new WaitState(state.name(), state.comment(), state.language(), when, flow, assign, next)));
    }

    private static Optional<Until> until(Declaration state) {
        Expressions expressions = state.expressions();
        Fields fields = state.fields();
        if (fields.has("Seconds")) {
            return expressions.literalNumber("Seconds", NumberRange.SECONDS_OF_WAITING).map(value -> new Until.Seconds("Seconds", value));
        }
        if (fields.has("SecondsPath")) {
            return expressions.referencePath("SecondsPath").map(value -> new Until.Seconds("SecondsPath", value));
        }
        if (fields.has("TimestampPath")) {
            return expressions.referencePath("TimestampPath").map(value -> new Until.Timestamp("TimestampPath", value));
        }
        fields.json("Timestamp").filter(JsonNode::isTextual).map(JsonNode::textValue)
                .filter(text -> !(state.jsonata() && text.startsWith("{%")) && !isTimestamp(text))
                .ifPresent(_ -> fields.invalid("Timestamp", "String does not match RFC3339 timestamp"));
        return expressions.text("Timestamp").map(value -> new Until.Timestamp("Timestamp", value));
    }

    private static boolean isTimestamp(String text) {
        if (!TIMESTAMP.matcher(text).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
