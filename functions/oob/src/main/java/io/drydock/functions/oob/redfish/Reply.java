package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a BMC answered.
 *
 * @param etag of the resource, in quotes as it came
 * @param token of a session that was just made
 */
record Reply(int status, byte[] body, Optional<String> contentType, Optional<String> etag, Optional<String> location,
             Optional<Duration> retryAfter, Optional<String> token) implements Attempt {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

    boolean successful() {
        return status >= 200 && status < 300;
    }

    boolean redirects() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The body's tree; empty where it is no JSON object, whatever the header says. */
    Optional<JsonNode> json() {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the body is the beginning of JSON and no more, as a BMC sends it that runs out of memory or starts anew. */
    boolean cutOff() {
        try {
            JSON.readTree(body);
            return false;
        } catch (IOException e) {
            return e instanceof JsonEOFException;
        }
    }

    /** Why there is no tree, as a sentence's end: {@code with text/html instead of JSON}. */
    String unreadable() {
        if (body.length == 0) {
            return "without a body";
        }
        if (contentType.isPresent() && !contentType.get().contains("json")) {
            return "with " + Fields.shown(contentType.get()) + " instead of JSON";
        }
        try {
            return JSON.readTree(body).isObject() ? "with JSON" : "with JSON that is no object";
        } catch (JacksonException e) {
            return "with broken JSON (" + Fields.shown(e.getOriginalMessage()) + " at byte " + e.getLocation().getByteOffset() + " of " + body.length
                    + ")";
        } catch (IOException e) {
            return "with a body that can't be read";
        }
    }

    @Override
    public String toString() {
        return status + " with " + body.length + " bytes";
    }
}
