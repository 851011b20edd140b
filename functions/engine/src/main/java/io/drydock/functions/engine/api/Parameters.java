package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The members of a request, each checked as it is read. Unknown ones are ignored, as AWS does: clients may be newer than the engine. */
record Parameters(JsonNode body) {

    /** @throws ApiFailure ValidationException if it is absent, empty or not a string */
    String text(String member) {
        return optionalText(member).filter(value -> !value.isEmpty()).orElseThrow(() -> ApiFailure.validation(
                "1 validation error detected: Value at '" + member + "' failed to satisfy constraint: Member must not be null or empty"));
    }

    Optional<String> optionalText(String member) {
        return present(member).map(value -> {
            if (!value.isTextual()) {
                throw new ApiFailure("SerializationException", "'" + member + "' is a string, not " + value.getNodeType());
            }
            return value.textValue();
        });
    }

    boolean flag(String member, boolean otherwise) {
        return present(member).map(value -> {
            if (!value.isBoolean()) {
                throw new ApiFailure("SerializationException", "'" + member + "' is true or false, not " + value.getNodeType());
            }
            return value.booleanValue();
        }).orElse(otherwise);
    }

    /** A number of results a page; 0 and absent mean {@code otherwise}. */
    int limit(String member, int otherwise, int most) {
        return present(member).map(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw new ApiFailure("SerializationException", "'" + member + "' is a whole number, not " + value);
            }
            if (value.intValue() < 0 || value.intValue() > most) {
                throw ApiFailure.validation("1 validation error detected: Value '" + value + "' at '" + member
                        + "' failed to satisfy constraint: Member must have value between 0 and " + most);
            }
            return value.intValue() == 0 ? otherwise : value.intValue();
        }).orElse(otherwise);
    }

    private Optional<JsonNode> present(String member) {
        return Optional.ofNullable(body.get(member)).filter(value -> !value.isNull());
    }
}
