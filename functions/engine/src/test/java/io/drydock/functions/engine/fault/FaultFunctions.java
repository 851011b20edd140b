package io.drydock.functions.engine.fault;

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
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Functions and a worker that outlive the engine, take a random time, and sometimes fail in a way that the state machines retry. */
final class FaultFunctions implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORKERS = 4;
    private static final int LONGEST_CALL_MILLIS = 120;
    private static final int MOST_FAILURES = 2;

    private final CallLog log = new CallLog();
    private final EngineClient engine;
    private final long seed;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FaultFunctions(EngineClient engine, long seed) throws IOException {
        this.engine = engine;
        this.seed = seed;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        for (int i = 0; i < WORKERS; i++) {
            threads.execute(this::work);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/{function}";
    }

    CallLog log() {
        return log;
    }

    private record Reply(int status, ObjectNode body) {
        static Reply value(int value) {
            return new Reply(200, result(value));
        }

        static Reply error(String type) {
            return new Reply(500, JsonNodeFactory.instance.objectNode().put("errorType", type).put("errorMessage", "as it should"));
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode payload = JSON.readTree(exchange.getRequestBody());
            int call = log.called(payload);
            Random random = random(payload, call);
            pause(random);
            Reply reply = reply(exchange.getRequestURI().getPath().substring(1), payload, call, random);
            byte[] body = reply.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Random random(JsonNode payload, int call) {
        return new Random(seed * 31 + CallLog.key(payload).hashCode() * 17L + call);
    }

    private static void pause(Random random) throws InterruptedException {
        Thread.sleep(Duration.ofMillis(random.nextInt(LONGEST_CALL_MILLIS)));
    }

    private Reply reply(String function, JsonNode payload, int call, Random random) throws InterruptedException {
        int value = payload.path("value").intValue();
        return switch (function) {
            case "double" -> Reply.value(2 * value);
            case "shaky" -> call <= Math.floorMod(CallLog.key(payload).hashCode() + seed, MOST_FAILURES + 1)
                    ? Reply.error("Transient") : Reply.value(value);
            case "refuse" -> Reply.error("Refused");
            case "silent" -> Reply.value(value);
            case "token" -> {
                if (random.nextInt(4) == 0) {
                    // The report may overtake the answer.
                    report(payload, random);
                } else {
                    threads.execute(() -> reportLater(payload, random));
                }
                yield Reply.value(value);
            }
            default -> new Reply(404, JsonNodeFactory.instance.objectNode().put("message", "no function " + function));
        };
    }

    private void reportLater(JsonNode payload, Random random) {
        try {
            pause(random);
            report(payload, random);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(JsonNode payload, Random random) throws InterruptedException {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("token", payload.get("token").textValue());
        if (random.nextBoolean()) {
            engine.ask("/task-heartbeat", report);
            pause(random);
        }
        engine.ask("/task-success", report.set("output", result(payload.path("value").intValue())));
    }

    private static ObjectNode result(int value) {
        return JsonNodeFactory.instance.objectNode().put("value", value);
    }

    private void work() {
        try {
            while (true) {
                JsonNode task = engine.ask("/activity-task", JsonNodeFactory.instance.objectNode());
                if (task.has("token")) {
                    JsonNode input = task.get("input");
                    Random random = random(input, log.called(input));
                    pause(random);
                    report(JsonNodeFactory.instance.objectNode().put("token", task.get("token").textValue())
                            .put("value", input.path("value").intValue()), random);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
