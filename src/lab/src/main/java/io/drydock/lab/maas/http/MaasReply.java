package io.drydock.lab.maas.http;

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
public record MaasReply(int status, Map<String, String> headers, String contentType, byte[] body) {
    private static final byte[] NOTHING = new byte[0];

    /** 200 with JSON. */
    public static MaasReply json(JsonNode body) {
        return json(200, body);
    }

    public static MaasReply json(int status, JsonNode body) {
        return new MaasReply(status, Map.of(), "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static MaasReply text(int status, String body) {
        return new MaasReply(status, Map.of(), "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public static MaasReply html(int status, String body) {
        return new MaasReply(status, Map.of(), "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** 204, as after a delete. */
    public static MaasReply noContent() {
        return new MaasReply(204, Map.of(), "text/plain; charset=utf-8", NOTHING);
    }

    /** 200 with bytes. */
    public static MaasReply bytes(String contentType, byte[] body) {
        return new MaasReply(200, Map.of(), contentType, body);
    }

    public MaasReply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new MaasReply(status, more, contentType, body);
    }
}
