package io.drydock.functions.engine.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.run.Engine;
import io.drydock.functions.engine.task.HttpTaskInvoker;
import io.drydock.functions.engine.task.StateMachineDirectory.Startable;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * An engine on a store, alone in a process, for {@link EngineProcess}: no application is around it, so it starts fast. It writes its port to
 * the standard output and ends in order when its standard input does.
 */
public final class EngineMain {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Short, as each new process has to sit out the lease of the one that was killed. */
    private static final Duration LEASE = Duration.ofMillis(750);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(20);

    private final Engine engine;
    private final Machines machines;
    private final ExecutionRecords records;

    private EngineMain(Engine engine, Machines machines, Store store) {
        this.engine = engine;
        this.machines = machines;
        this.records = new ExecutionRecords(store);
    }

    /** @param words a {@link StorePlace}, and the URL of the functions with {@code {function}} in it */
    public static void main(String... words) throws Exception {
        CountDownLatch inputEnded = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> awaitEndOfInput(inputEnded));
        Machines machines = new Machines();
        HttpTaskInvoker invoker = new HttpTaskInvoker(function -> URI.create(words[3].replace("{function}", function)),
                new HttpTaskInvoker.Limits(CALL, CALL, 200), InstantSource.system());
        try (Store store = StorePlace.of(words[0], words[1], words[2]).open();
                Engine engine = new Engine(store, invoker, machines, InstantSource.system(),
                        new Engine.Settings(LEASE, Execution.Limits.AWS, Duration.ZERO))) {
            engine.start();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", new EngineMain(engine, machines, store)::serve);
            server.start();
            System.out.println(server.getAddress().getPort());
            inputEnded.await();
            server.stop(0);
        }
    }

    private static void awaitEndOfInput(CountDownLatch ended) {
        try {
            while (System.in.read() >= 0) {
                // nothing is said to this process
            }
        } catch (IOException gone) {
            // Whoever started it has ended.
        }
        ended.countDown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            JsonNode answer;
            try {
                answer = answer(exchange.getRequestURI().getPath(), JSON.readTree(exchange.getRequestBody()));
            } catch (StoreUnavailable | InterruptedException notNow) {
                status = 503;
                answer = object().put("message", notNow.getMessage());
            } catch (RuntimeException broken) {
                status = 500;
                answer = object().put("message", broken.toString());
            }
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private JsonNode answer(String path, JsonNode asked) throws InterruptedException {
        return switch (path) {
            case "/active" -> object().put("active", engine.active(POLL));
            case "/idle" -> object().put("idle", records.running().isEmpty());
            case "/start" -> start(asked);
            case "/task-success" -> object().put("report", engine.taskSucceeded(asked.get("token").textValue(), asked.get("output")).name());
            case "/task-heartbeat" -> object().put("report", engine.taskHeartbeat(asked.get("token").textValue()).name());
            case "/activity-task" -> engine.activityTask(Machines.ACTIVITY, Optional.of("worker"), POLL)
                    .map(task -> object().put("token", task.taskToken()).<ObjectNode>set("input", task.input())).orElseGet(EngineMain::object);
            default -> throw new IllegalArgumentException("nothing is at " + path);
        };
    }

    private JsonNode start(JsonNode asked) {
        String machine = asked.get("machine").textValue();
        String name = asked.get("name").textValue();
        Startable of = machines.find(Machines.arn(machine)).orElseThrow();
        ExecutionIdentity identity = new ExecutionIdentity(Machines.executionArn(machine, name), name, of.arn(), machine, of.roleArn(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS), asked.get("input"), Optional.empty());
        boolean started = engine.start(new Engine.NewExecution(identity, of.type(), of.definition(), Optional.empty(), Optional.empty())).isPresent();
        return object().put("started", started);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
