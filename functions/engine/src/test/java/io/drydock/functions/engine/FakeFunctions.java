package io.drydock.functions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Functions on loopback that answer as a test says, and note what they were asked. */
final class FakeFunctions implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a function answers. */
    record Reply(int status, String body) {
        static Reply ok(String body) {
            return new Reply(200, body);
        }

        static Reply error(String type, String message) {
            return new Reply(500, "{\"errorType\":\"" + type + "\",\"errorMessage\":\"" + message + "\"}");
        }
    }

    private final HttpServer server;
    private final Map<String, Function<JsonNode, Reply>> functions = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> calls = new ConcurrentHashMap<>();

    FakeFunctions() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/{function}";
    }

    void on(String function, Function<JsonNode, Reply> answer) {
        functions.put(function, answer);
        calls.put(function, new CopyOnWriteArrayList<>());
    }

    List<JsonNode> calls(String function) {
        return calls.getOrDefault(function, List.of());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(1);
            JsonNode payload = JSON.readTree(exchange.getRequestBody());
            calls.getOrDefault(name, new CopyOnWriteArrayList<>()).add(payload);
            Reply reply = functions.getOrDefault(name, _ -> new Reply(404, "nothing here")).apply(payload);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
