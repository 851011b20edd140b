package io.drydock.lab.maas.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls operations of a table of routes without HTTP. */
public final class Caller {
    private final Routes routes;

    public Caller(Routes routes) {
        this.routes = routes;
    }

    /** What came back. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + text, e);
            }
        }

        /** Its JSON, where it is a success. */
        public JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError(status + " " + text);
            }
            return json();
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }

    /**
     * @param path below {@code api/2.0/}, with {@code ?op=} where it is an operation
     * @param fields names and values in turn; those of one name are kept in order
     */
    public Answer call(String method, String path, Object... fields) {
        String[] parts = path.split("\\?op=");
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.computeIfAbsent(fields[i].toString(), _ -> new ArrayList<>()).add(fields[i + 1].toString());
        }
        Optional<String> op = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        boolean query = method.equals("GET") || method.equals("DELETE");
        try {
            Routes.Found found = routes.find(parts[0]).orElseThrow(() -> new AssertionError("no route for " + parts[0]));
            MaasRequest request = new MaasRequest(method, parts[0], found.variables(), op, query ? values : Map.of(), query ? Map.of() : values, "admin");
            return answer(found.endpoint().operation(method, op).answer(request));
        } catch (Refused refused) {
            return answer(refused.reply());
        }
    }

    public Answer get(String path, Object... fields) {
        return call("GET", path, fields);
    }

    public Answer post(String path, Object... fields) {
        return call("POST", path, fields);
    }

    public Answer put(String path, Object... fields) {
        return call("PUT", path, fields);
    }

    public Answer delete(String path, Object... fields) {
        return call("DELETE", path, fields);
    }

    private static Answer answer(MaasReply reply) {
        return new Answer(reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
    }
}
