package io.drydock.functions.oob.redfish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.Quirks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A BMC over HTTP that answers each request as it is told, with the sample's resources where it is told nothing. */
final class ScriptedBmc implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** How a request is answered. */
    @FunctionalInterface
    interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request that came. */
    record Asked(String method, String path, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    ScriptedBmc(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        SampleBodies.ALL.forEach((path, body) -> on("GET " + path, json(200, body)));
        server.start();
    }

    /** @param request method and path with query */
    ScriptedBmc on(String request, Script script) {
        scripts.put(request, script);
        return this;
    }

    /** Answers the first requests each by its own script, and those that follow by the last. */
    ScriptedBmc on(String request, Script first, Script... then) {
        List<Script> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(then));
        AtomicInteger next = new AtomicInteger();
        return on(request, exchange -> all.get(Math.min(next.getAndIncrement(), all.size() - 1)).answer(exchange));
    }

    static Script json(int status, String body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, status, body, headers);
        };
    }

    static Script status(int status, String... headers) {
        return exchange -> send(exchange, status, "", headers);
    }

    static void send(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        scripts.getOrDefault(request, json(404, "{\"error\": {\"message\": \"There is no such resource.\"}}")).answer(exchange);
    }

    /** The requests of one method, in order. */
    List<Asked> asked(String method) {
        return asked.stream().filter(each -> each.method().equals(method)).toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The BMC as the client sees it. */
    Bmc bmc(String... parameters) {
        return bmc(Quirks.NONE, parameters);
    }

    Bmc bmc(Quirks quirks, String... parameters) {
        Map<String, String> all = new HashMap<>(Map.of("port", Integer.toString(server.getAddress().getPort())));
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        return new Bmc("n1", server.getAddress().getAddress(), "plain", "admin", Map.of(Bmc.CREDENTIAL, () -> "Geheim-17"), all, quirks);
    }

    static Quirks quirks(String name) {
        return new Quirks(Set.of(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
