package io.drydock.functions.engine.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that stands as text in a member of a request: an execution's input, a task's output. */
public final class JsonText {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonText() {
    }

    /**
     * @param error what AWS calls the failure, such as InvalidOutput
     * @param title how AWS begins its message
     * @throws ApiFailure {@code error} if {@code text} is not JSON
     */
    public static JsonNode parse(String text, String error, String title) {
        try {
            JsonNode value = JSON.readTree(text);
            if (!value.isMissingNode()) {
                return value;
            }
            throw new ApiFailure(error, title + ": 'No content to map due to end-of-input'");
        } catch (JsonProcessingException malformed) {
            throw new ApiFailure(error, title + ": '" + malformed + "'");
        }
    }
}
