package io.drydock.lab.maas.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param headers beyond those that every answer has
 * @param contentType of {@code content}
 * @param content written when it is sent, so that nobody waits for that
 */
public record MaasReply(int status, Map<String, String> headers, String contentType, Content content) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] NOTHING = new byte[0];

    /** What is sent. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }

    /** What is sent, written anew at every call. */
    public byte[] body() {
        return content.bytes();
    }

    /** 200 with JSON; nobody may change that any more. */
    public static MaasReply json(JsonNode body) {
        return json(200, body);
    }

    public static MaasReply json(int status, JsonNode body) {
        return new MaasReply(status, Map.of(), "application/json", () -> written(body));
    }

    public static MaasReply text(int status, String body) {
        return new MaasReply(status, Map.of(), "text/plain; charset=utf-8", () -> body.getBytes(StandardCharsets.UTF_8));
    }

    public static MaasReply html(int status, String body) {
        return new MaasReply(status, Map.of(), "text/html; charset=utf-8", () -> body.getBytes(StandardCharsets.UTF_8));
    }

    /** 204, as after a delete. */
    public static MaasReply noContent() {
        return new MaasReply(204, Map.of(), "text/plain; charset=utf-8", () -> NOTHING);
    }

    /** 200 with bytes. */
    public static MaasReply bytes(String contentType, byte[] body) {
        return new MaasReply(200, Map.of(), contentType, () -> body);
    }

    public MaasReply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new MaasReply(status, more, contentType, content);
    }

    private static byte[] written(JsonNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
