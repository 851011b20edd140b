package io.drydock.lab.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A controller of switches that is told by a signed request how ports shall be, on loopback. It takes some time for the work. */
public final class LabWebhook implements AutoCloseable {
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String secret;
    private final int questions;
    private final Map<String, AtomicInteger> works = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> ports = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<String>> refusal = new AtomicReference<>(Optional.empty());

    private LabWebhook(HttpServer server, String secret, int questions) {
        this.server = server;
        this.secret = secret;
        this.questions = questions;
    }

    /**
     * Starts it on any free port.
     *
     * @param secret by which requests are signed
     * @param questions how often a piece of work that changes something is asked about before it is done
     */
    public static LabWebhook start(String secret, int questions) throws IOException {
        LabWebhook lab = new LabWebhook(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), secret, questions);
        lab.server.setExecutor(lab.threads);
        lab.server.createContext("/ports", lab::handle);
        lab.server.start();
        return lab;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ports";
    }

    /** How a port is set up, by {@code <switch>/<port>}, as it was told. */
    public Optional<JsonNode> port(String name) {
        return Optional.ofNullable(ports.get(name));
    }

    /** How many pieces of work it was given. */
    public int works() {
        return works.size();
    }

    /** Lets it answer with an error until it is told otherwise. */
    public void refuse(Optional<String> why) {
        refusal.set(why);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<String> problem = problem(exchange, body);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (problem.isPresent() || key == null) {
                answer(exchange, 401, status("error").put("message", problem.orElse("no Idempotency-Key")));
                return;
            }
            answer(exchange, 200, refusal.get().isPresent() ? status("error").put("message", refusal.get().get()) : work(key, mapper.readTree(body)));
        }
    }

    private Optional<String> problem(HttpExchange exchange, String body) {
        String timestamp = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Drydock-Timestamp")).orElse("");
        String signature = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Drydock-Signature")).orElse("");
        if (!timestamp.matches("[0-9]{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now()).abs().compareTo(OLDEST) > 0) {
            return Optional.of("the request's time is missing, or too far from now");
        }
        return MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), ("sha256=" + hmac(timestamp + "." + body)).getBytes(StandardCharsets.UTF_8))
                ? Optional.empty() : Optional.of("the signature is wrong");
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized ObjectNode work(String key, JsonNode asked) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        asked.path("ports").valueStream().filter(port -> !port.equals(ports.get(name(port)))).forEach(port -> changes.add(name(port)));
        if (!changes.isEmpty() && works.computeIfAbsent(key, _ -> new AtomicInteger()).getAndIncrement() < questions) {
            return status("in_progress").put("message", changes.size() + " ports are being set up");
        }
        asked.path("ports").forEach(port -> ports.put(name(port), port));
        ObjectNode answer = status("applied");
        answer.set("changes", changes);
        return answer;
    }

    private static String name(JsonNode port) {
        return port.path("switch").asText() + "/" + port.path("port").asText();
    }

    private static ObjectNode status(String status) {
        return JsonNodeFactory.instance.objectNode().put("status", status);
    }

    private static void answer(HttpExchange exchange, int code, ObjectNode json) throws IOException {
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
