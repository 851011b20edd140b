package io.drydock.lab.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Answers RESTCONF's requests (RFC 8040) to switches at {@code /<switch>}: host-meta, and data with GET, PATCH and DELETE. */
final class RestconfHandler {
    private static final String DATA = "/restconf/data/";
    private static final String MEDIA_TYPE = "application/yang-data+json";

    private final Map<String, LabSwitch> switches;
    private final String authorization;
    private final ObjectMapper mapper = new ObjectMapper();

    RestconfHandler(Map<String, LabSwitch> switches, SwitchSettings settings) {
        this.switches = switches;
        this.authorization = "Basic " + Base64.getEncoder()
                .encodeToString((settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            int slash = path.indexOf('/', 1);
            LabSwitch one = switches.get(path.substring(1, slash < 0 ? path.length() : slash));
            try {
                if (one == null) {
                    throw RestconfError.missing(path);
                }
                answer(exchange, one, slash < 0 ? "" : path.substring(slash), body);
            } catch (RestconfError e) {
                send(exchange, e.status(), MEDIA_TYPE, e.json().toString());
            }
        }
    }

    private void answer(HttpExchange exchange, LabSwitch one, String path, byte[] body) throws IOException, RestconfError {
        if (one.fault() instanceof SwitchFault.Slow(Duration by)) {
            pause(by);
        }
        if (one.busy()) {
            throw new RestconfError(503, "resource-denied", "the management plane of " + one.name() + " is busy");
        }
        if (path.equals("/.well-known/host-meta")) {
            send(exchange, 200, "application/xrd+xml", "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>\n    <Link rel='restconf' href='/"
                    + one.name() + "/restconf'/>\n</XRD>\n");
            return;
        }
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"" + one.name() + "\"");
            throw new RestconfError(401, "access-denied", "who asks is not known");
        }
        if (!path.startsWith(DATA)) {
            throw RestconfError.missing(path);
        }
        data(exchange, one, DataPath.parse(path.substring(DATA.length())), body);
    }

    private void data(HttpExchange exchange, LabSwitch one, DataPath path, byte[] body) throws IOException, RestconfError {
        Optional<String> ifMatch = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Match"));
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                one.countRead();
                ObjectNode found = one.read(path).orElseThrow(() -> RestconfError.missing(path.toString()));
                exchange.getResponseHeaders().add("ETag", one.entityTag(path));
                send(exchange, 200, MEDIA_TYPE, found.toString());
            }
            case "PATCH" -> {
                one.countWrite();
                if (!MEDIA_TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                    throw new RestconfError(415, "operation-not-supported", "a body is " + MEDIA_TYPE);
                }
                JsonNode json = parse(body);
                one.change(path, data -> data.merge(path, json), ifMatch);
                exchange.getResponseHeaders().add("ETag", one.entityTag(path));
                exchange.sendResponseHeaders(204, -1);
            }
            case "DELETE" -> {
                one.countWrite();
                one.change(path, data -> data.remove(path), ifMatch);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> throw new RestconfError(405, "operation-not-supported", exchange.getRequestMethod() + " is not served");
        }
    }

    private JsonNode parse(byte[] body) throws RestconfError {
        try {
            return mapper.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new RestconfError(400, "malformed-message", "the body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static void pause(Duration by) {
        try {
            Thread.sleep(by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
