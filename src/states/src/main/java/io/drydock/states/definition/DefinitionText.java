package io.drydock.states.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A definition's text as one JSON object: each member once, nothing after it, and no more than an engine can take. */
final class DefinitionText {
    /** Bytes in UTF-8 ("Quotas for Step Functions": maximum request size and length of "definition"). */
    static final int MAX_BYTES = 1_048_576;
    /** How deep objects and arrays may stand in each other: readers go down by calling themselves. */
    static final int MAX_DEPTH = 500;
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build().readerFor(JsonNode.class);

    private DefinitionText() {
    }

    static Optional<ObjectNode> parse(String definition, Diagnostics diagnostics) {
        if (definition.isBlank()) {
            diagnostics.error(Code.MISSING_DESCRIPTION, "Received a null or empty workflow input.");
            return Optional.empty();
        }
        if (definition.length() > MAX_BYTES || definition.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            diagnostics.error(Code.SCHEMA_VALIDATION_FAILED, "The definition is longer than " + MAX_BYTES
                    + " bytes; move parts of it into state machines of their own");
            return Optional.empty();
        }
        try {
            if (JSON.readTree(definition) instanceof ObjectNode object) {
                return Optional.of(object);
            }
            diagnostics.error(Code.INVALID_JSON_DESCRIPTION, "A definition is a JSON object");
        } catch (JsonProcessingException malformed) {
            diagnostics.error(Code.INVALID_JSON_DESCRIPTION, malformed.getOriginalMessage() + place(malformed.getLocation()));
        }
        return Optional.empty();
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
