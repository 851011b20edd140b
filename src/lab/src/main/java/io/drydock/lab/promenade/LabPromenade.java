package io.drydock.lab.promenade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Promenade's API of version 1.0 ({@code /api/v1.0}: health, node-labels, join-scripts), and the Keystone that vouches for its callers
 * ({@code /v3}), on loopback. It keeps the labels that it was given, by node. Beside them it has files that stand for those of other servers
 * ({@code /files/<server>/<path>}).
 */
public final class LabPromenade implements AutoCloseable {
    private static final String USER = "drydock";
    private static final String LABELS = "/api/v1.0/node-labels/";
    private static final String FILES = "/files/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String password;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, String>> labels = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean well = true;

    private LabPromenade(HttpServer server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts it.
     *
     * @param port 0: any that is free
     * @param password of the user {@code drydock}
     */
    public static LabPromenade start(int port, String password) throws IOException {
        LabPromenade lab = new LabPromenade(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), password);
        lab.server.setExecutor(lab.threads);
        lab.server.createContext("/", lab::handle);
        lab.server.start();
        return lab;
    }

    /** Of Promenade. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Of Keystone. */
    public String keystoneUrl() {
        return url() + "/v3";
    }

    /** What addresses of files begin with that stand for others; the name of the server that they are really on follows. */
    public String filesUrl() {
        return url() + FILES;
    }

    /** The labels of a node that it was told to set. */
    public Map<String, String> labels(String node) {
        return labels.getOrDefault(node, Map.of());
    }

    /** How often labels were set. */
    public int writes() {
        return writes.get();
    }

    /** Whether it is well; if not, everything but Keystone is answered with 503. */
    public void well(boolean other) {
        well = other;
    }

    /** Lets no token be valid any more that was given until now. */
    public void expireTokens() {
        tokens.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (asked.equals("POST /v3/auth/tokens")) {
                token(exchange, body);
            } else if (!well) {
                status(exchange, 503, "Service Unavailable");
            } else if (asked.equals("GET /api/v1.0/health")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (asked.startsWith("PUT " + LABELS)) {
                nodeLabels(exchange, exchange.getRequestURI().getPath().substring(LABELS.length()), body);
            } else if (asked.equals("GET /api/v1.0/join-scripts")) {
                joinScript(exchange);
            } else if (asked.startsWith("GET " + FILES)) {
                text(exchange, "# stands for " + asked.substring(("GET " + FILES).length()) + "\n");
            } else {
                status(exchange, 404, "Not Found");
            }
        }
    }

    private void token(HttpExchange exchange, byte[] body) throws IOException {
        JsonNode user = mapper.readTree(body).path("auth").path("identity").path("password").path("user");
        if (!user.path("name").asText().equals(USER) || !user.path("password").asText().equals(password)) {
            ObjectNode error = JsonNodeFactory.instance.objectNode();
            error.putObject("error").put("code", 401).put("message", "The request you have made requires authentication.")
                    .put("title", "Unauthorized");
            answer(exchange, 401, error);
            return;
        }
        String token = UUID.randomUUID().toString();
        tokens.add(token);
        exchange.getResponseHeaders().add("X-Subject-Token", token);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("token").putArray("methods").add("password");
        answer(exchange, 201, answer);
    }

    /** Whether the caller has a token; one without is answered. */
    private boolean isVouched(HttpExchange exchange) throws IOException {
        boolean vouched = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Auth-Token")).filter(tokens::contains).isPresent();
        if (!vouched) {
            status(exchange, 401, "Unauthorized");
        }
        return vouched;
    }

    /** By which the node that the query names would join the cluster. */
    private void joinScript(HttpExchange exchange) throws IOException {
        if (isVouched(exchange)) {
            text(exchange, "#!/bin/bash\n# " + exchange.getRequestURI().getQuery() + "\n");
        }
    }

    private static void text(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void nodeLabels(HttpExchange exchange, String node, byte[] body) throws IOException {
        if (!isVouched(exchange)) {
            return;
        }
        Map<String, String> wanted = new TreeMap<>();
        mapper.readTree(body).properties().forEach(label -> wanted.put(label.getKey(), label.getValue().asText()));
        labels.put(node, Map.copyOf(wanted));
        writes.incrementAndGet();
        status(exchange, 200, "Success");
    }

    /** As Kubernetes tells of a status; Promenade speaks likewise. */
    private void status(HttpExchange exchange, int code, String message) throws IOException {
        answer(exchange, code, JsonNodeFactory.instance.objectNode().put("kind", "Status").put("apiVersion", "v1.0")
                .put("status", code < 400 ? "Success" : "Failure").put("message", message).put("code", code));
    }

    private static void answer(HttpExchange exchange, int code, JsonNode json) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
