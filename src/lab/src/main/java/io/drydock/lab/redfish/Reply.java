package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param headers beyond those that every answer has
 * @param contentType of {@code body}
 */
record Reply(int status, Map<String, String> headers, String contentType, byte[] body) {
    static final String JSON = "application/json;charset=utf-8";
    private static final byte[] NOTHING = new byte[0];

    static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of(), JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(int status, String contentType, String body) {
        return new Reply(status, Map.of(), contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply noContent() {
        return new Reply(204, Map.of(), JSON, NOTHING);
    }

    /** An error with one message of the registry Base. */
    static Reply error(int status, Message message) {
        return json(status, message.toJson());
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, contentType, body);
    }

    /** The same with another status. */
    Reply status(int other) {
        return new Reply(other, headers, contentType, body);
    }

    /** The same with other bytes. */
    Reply withBody(byte[] other) {
        return new Reply(status, headers, contentType, other);
    }
}
