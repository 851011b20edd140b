package io.drydock.functions.provisioner.maas.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A MAAS over HTTP that answers each request as it is told; what it is not told of, it does not have. */
public final class ScriptedMaas implements AutoCloseable {
    /** An API key, which it does not look at. */
    public static final String KEY = "consumer1:token1:geheim17";
    private static final String API = "/MAAS/api/2.0/";

    private static final int CONNECTIONS = 200;

    private final String scheme;
    private final HttpServer server;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** How a request is answered. */
    @FunctionalInterface
    public interface Script {
        void answer(HttpExchange exchange, Asked asked) throws IOException;
    }

    /** A request that came, below the API's own path. */
    public record Asked(String method, String path, String query, Map<String, String> headers, byte[] body) {
        /** @param name in lower case */
        public String header(String name) {
            return headers.get(name);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public ScriptedMaas() {
        this(Optional.empty());
    }

    /** @param tls what it encrypts with; empty: not at all */
    ScriptedMaas(Optional<SSLContext> tls) {
        InetSocketAddress address = new InetSocketAddress("127.21.0.1", 0);
        try {
            if (tls.isPresent()) {
                HttpsServer encrypting = HttpsServer.create(address, CONNECTIONS);
                encrypting.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
                server = encrypting;
            } else {
                server = HttpServer.create(address, CONNECTIONS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scheme = tls.isPresent() ? "https" : "http";
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return scheme + "://127.21.0.1:" + server.getAddress().getPort() + "/MAAS";
    }

    /**
     * Answers the first requests each by its own script, and those that follow by the last.
     *
     * @param request method and path, such as {@code GET machines/}, and {@code ?op=} where there is one
     */
    public ScriptedMaas on(String request, Script first, Script... then) {
        List<Script> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(then));
        AtomicInteger next = new AtomicInteger();
        scripts.put(request, (exchange, came) -> all.get(Math.min(next.getAndIncrement(), all.size() - 1)).answer(exchange, came));
        return this;
    }

    public static Script json(int status, String body, String... headers) {
        return (exchange, _) -> send(exchange, status, "application/json; charset=utf-8", body, headers);
    }

    public static Script text(int status, String body, String... headers) {
        return (exchange, _) -> send(exchange, status, "text/plain", body, headers);
    }

    public static Script html(int status, String body, String... headers) {
        return (exchange, _) -> send(exchange, status, "text/html; charset=utf-8", body, headers);
    }

    /** Ends the connection without an answer. */
    public static Script hangUp() {
        return (_, _) -> {
            throw new IOException("as the script says");
        };
    }

    public static void send(HttpExchange exchange, int status, String type, String body, String... headers) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The requests that came, in their order. */
    public List<Asked> asked() {
        return asked;
    }

    /** How many of these came. */
    public long count(String request) {
        return asked.stream().map(ScriptedMaas::key).filter(request::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        Asked came = new Asked(exchange.getRequestMethod(), path.startsWith(API) ? path.substring(API.length()) : path, query == null ? "" : query,
                headers, exchange.getRequestBody().readAllBytes());
        asked.add(came);
        scripts.getOrDefault(key(came), text(404, "Unknown API endpoint: " + path + ".")).answer(exchange, came);
    }

    private static String key(Asked came) {
        return came + (came.query().startsWith("op=") ? "?" + came.query().split("&")[0] : "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
