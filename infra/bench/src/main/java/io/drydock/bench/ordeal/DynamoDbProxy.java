package io.drydock.bench.ordeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The way of a process to DynamoDB: it delays, refuses and cuts on demand, and remembers which outcomes of steps were answered as stored. */
final class DynamoDbProxy implements AutoCloseable {
    private static final String TARGET = "X-Amz-Target";
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "host", "content-length", "transfer-encoding", "expect", "upgrade",
            ":status", "date");
    private static final String THROTTLED = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
            + "\"message\":\"The level of configured provisioned throughput for the table was exceeded (a fault of the ordeal).\"}";
    private static final String FAILED = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\","
            + "\"message\":\"The request failed because of an internal error (a fault of the ordeal).\"}";

    private final URI dynamoDb;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final StoredOutcomes acknowledged = new StoredOutcomes();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger disturbed = new AtomicInteger();
    private volatile StoreFault fault = new StoreFault.None();

    /** @param dynamoDb where requests go on to */
    DynamoDbProxy(URI dynamoDb) throws IOException {
        this.dynamoDb = dynamoDb;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From the next request on. */
    void fault(StoreFault other) {
        fault = other;
    }

    StoredOutcomes acknowledged() {
        return acknowledged;
    }

    int requests() {
        return requests.get();
    }

    /** How many requests were delayed, refused or cut. */
    int disturbed() {
        return disturbed.get();
    }

    private static boolean hits(double share) {
        return ThreadLocalRandom.current().nextDouble() < share;
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        StoreFault now = fault;
        switch (now) {
            case StoreFault.Throttles(double share) when hits(share) -> refuse(exchange, 400, THROTTLED);
            case StoreFault.Fails(double share) when hits(share) -> refuse(exchange, 500, FAILED);
            case StoreFault.CutBefore(double share) when hits(share) -> cut(exchange);
            case StoreFault.CutAfter(double share) when hits(share) -> {
                ask(exchange, body);
                cut(exchange);
            }
            case StoreFault.Late(Duration by) -> {
                disturbed.incrementAndGet();
                HttpResponse<byte[]> answer = ask(exchange, body);
                pause(by);
                pass(exchange, body, answer);
            }
            default -> pass(exchange, body, ask(exchange, body));
        }
    }

    private void refuse(HttpExchange exchange, int status, String text) throws IOException {
        disturbed.incrementAndGet();
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** The connection ends without an answer: it announces more than it sends. */
    private void cut(HttpExchange exchange) throws IOException {
        disturbed.incrementAndGet();
        exchange.sendResponseHeaders(200, Long.MAX_VALUE);
        throw new IOException("cut (a fault of the ordeal)");
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(dynamoDb.resolve(exchange.getRequestURI().getPath())).timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the ordeal ends", e);
        }
    }

    private void pass(HttpExchange exchange, byte[] body, HttpResponse<byte[]> answer) throws IOException {
        try (exchange) {
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase())) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
        // Here the process has been told, or its connection broke, and what follows went wrong before.
        if (answer.statusCode() == 200) {
            remember(exchange.getRequestHeaders().getFirst(TARGET), body);
        }
    }

    private void remember(String target, byte[] body) throws IOException {
        if (target == null || !target.endsWith(".PutItem") && !target.endsWith(".TransactWriteItems")) {
            return;
        }
        JsonNode request = mapper.readTree(body);
        if (request.has("Item")) {
            acknowledged.put(request.path("Item"));
        }
        request.path("TransactItems").forEach(one -> acknowledged.put(one.path("Put").path("Item")));
    }

    private static void pause(Duration by) {
        try {
            Thread.sleep(by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.shutdownNow();
    }
}
