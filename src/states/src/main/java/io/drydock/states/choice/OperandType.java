package io.drydock.states.choice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a comparison operator compares. */
enum OperandType {
    STRING,
    NUMBER,
    BOOLEAN,
    TIMESTAMP;

    /** RFC 3339 with an upper-case T and Z ("Timestamps" in the Amazon States Language). */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    boolean includes(JsonNode value) {
        return switch (this) {
            case STRING -> value.isTextual();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case TIMESTAMP -> timestamp(value).isPresent();
        };
    }

    static Optional<Instant> timestamp(JsonNode value) {
        if (!value.isTextual() || !RFC_3339.matcher(value.textValue()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.textValue()).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** How two values of this type stand to each other: below, at or above zero. */
    int compare(JsonNode one, JsonNode other) {
        return switch (this) {
            case STRING -> one.textValue().compareTo(other.textValue());
            case NUMBER -> one.canConvertToExactIntegral() && one.canConvertToLong() && other.canConvertToExactIntegral() && other.canConvertToLong()
                    ? Long.compare(one.longValue(), other.longValue()) : one.decimalValue().compareTo(other.decimalValue());
            case BOOLEAN -> Boolean.compare(one.booleanValue(), other.booleanValue());
            case TIMESTAMP -> timestamp(one).orElseThrow().compareTo(timestamp(other).orElseThrow());
        };
    }
}
