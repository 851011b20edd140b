package io.drydock.functions.tasks.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drydock.functions.tasks.course.StepName;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Speaks as much of the Step Functions API (JSON 1.0 over HTTP) as the tasks functions need, and lets a test decide how executions end.
 */
public class StepFunctionsDouble implements QuarkusTestResourceLifecycleManager {
    /** Executions by ARN: what DescribeExecution answers of them. */
    private static final Map<String, ObjectNode> EXECUTIONS = new LinkedHashMap<>();

    /** Executions that an execution started, by its ARN. */
    private static final Map<String, String> STARTED = new LinkedHashMap<>();

    private static volatile boolean unavailable;

    private final ObjectMapper mapper = new ObjectMapper();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        return Map.of("drydock.statemachines.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Lets an execution end. */
    public static void end(String arn, String status, String error, String cause) {
        synchronized (EXECUTIONS) {
            EXECUTIONS.get(arn).put("status", status).put("stopDate", 1_790_000_000.5).put("error", error).put("cause", cause);
        }
    }

    /** Lets a child execution for a node end as failed. */
    public static void childFailed(String parentArn, String node, String error, String cause) {
        synchronized (EXECUTIONS) {
            String arn = parentArn + "/nodes:" + node;
            EXECUTIONS.put(arn, JsonNodeFactory.instance.objectNode().put("executionArn", arn).put("input", "{\"node\": \"" + node + "\"}")
                    .put("startDate", 1_790_000_000.0).put("mapRunArn", parentArn + "/nodes"));
            end(arn, "FAILED", error, cause);
        }
    }

    /** Lets an execution have started another one. */
    public static void started(String parentArn, String arn) {
        synchronized (EXECUTIONS) {
            STARTED.put(parentArn, arn);
        }
    }

    /** Lets an execution be as if it had never been. */
    public static void forget(String arn) {
        synchronized (EXECUTIONS) {
            EXECUTIONS.remove(arn);
        }
    }

    /** Lets it answer 503 to everything, as a service does that is overloaded. */
    public static void unavailable(boolean value) {
        unavailable = value;
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (unavailable) {
            answer(exchange, 503, JsonNodeFactory.instance.objectNode().put("__type", "ServiceUnavailable").put("message", "busy"));
            return;
        }
        JsonNode request = mapper.readTree(exchange.getRequestBody());
        String action = exchange.getRequestHeaders().getFirst("X-Amz-Target").replace("AWSStepFunctions.", "");
        synchronized (EXECUTIONS) {
            switch (action) {
                case "StartExecution" -> start(exchange, request);
                case "DescribeExecution" -> describe(exchange, request.path("executionArn").asText());
                case "DescribeStateMachineForExecution" -> describeMachine(exchange, request.path("executionArn").asText());
                case "DescribeStateMachine" -> tellMachine(exchange, request.path("stateMachineArn").asText().split(":")[6]);
                case "ListMapRuns" -> listMapRuns(exchange, request.path("executionArn").asText());
                case "ListExecutions" -> listExecutions(exchange, request.path("mapRunArn").asText(), request.path("statusFilter").asText());
                case "GetExecutionHistory" -> history(exchange, request.path("executionArn").asText());
                case "StopExecution" -> {
                    end(request.path("executionArn").asText(), "ABORTED", request.path("error").asText(), request.path("cause").asText());
                    answer(exchange, 200, JsonNodeFactory.instance.objectNode().put("stopDate", 1_790_000_000.5));
                }
                default -> answer(exchange, 400, JsonNodeFactory.instance.objectNode().put("__type", "UnknownOperationException"));
            }
        }
    }

    private void start(HttpExchange exchange, JsonNode request) throws IOException {
        String arn = request.path("stateMachineArn").asText().replace(":stateMachine:", ":execution:") + ":" + request.path("name").asText();
        ObjectNode known = EXECUTIONS.get(arn);
        if (known != null && !known.path("input").equals(request.path("input"))) {
            answer(exchange, 400, JsonNodeFactory.instance.objectNode().put("__type", "ExecutionAlreadyExists").put("message", arn));
            return;
        }
        EXECUTIONS.putIfAbsent(arn, JsonNodeFactory.instance.objectNode().put("executionArn", arn).put("status", "RUNNING")
                .put("startDate", 1_790_000_000.0).put("input", request.path("input").asText()));
        answer(exchange, 200, JsonNodeFactory.instance.objectNode().put("executionArn", arn).put("startDate", 1_790_000_000.0));
    }

    private void describe(HttpExchange exchange, String arn) throws IOException {
        ObjectNode execution = EXECUTIONS.get(arn);
        if (execution == null) {
            answer(exchange, 400, JsonNodeFactory.instance.objectNode().put("__type", "ExecutionDoesNotExist").put("message", arn));
        } else {
            answer(exchange, 200, execution);
        }
    }

    private void listMapRuns(HttpExchange exchange, String arn) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("mapRuns").addObject().put("executionArn", arn).put("mapRunArn", arn + "/nodes").put("startDate", 1_790_000_000.0);
        answer(exchange, 200, answer);
    }

    private void listExecutions(HttpExchange exchange, String mapRunArn, String status) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var executions = answer.putArray("executions");
        EXECUTIONS.values().stream().filter(one -> one.path("mapRunArn").asText().equals(mapRunArn) && one.path("status").asText().equals(status))
                .forEach(executions::add);
        answer(exchange, 200, answer);
    }

    private void history(HttpExchange exchange, String arn) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var events = answer.putArray("events");
        if (STARTED.containsKey(arn)) {
            events.addObject().put("id", 1).put("type", "TaskSubmitted").put("timestamp", 1_790_000_000.0).putObject("taskSubmittedEventDetails")
                    .put("output", "{\"ExecutionArn\": \"" + STARTED.get(arn) + "\"}");
        }
        answer(exchange, 200, answer);
    }

    /** Of an execution's state machine: the definition as it stands in the project. */
    private void describeMachine(HttpExchange exchange, String arn) throws IOException {
        if (!EXECUTIONS.containsKey(arn)) {
            answer(exchange, 400, JsonNodeFactory.instance.objectNode().put("__type", "ExecutionDoesNotExist").put("message", arn));
            return;
        }
        tellMachine(exchange, arn.split(":")[6]);
    }

    /** With the ARNs of the state machines that it starts. */
    private void tellMachine(HttpExchange exchange, String name) throws IOException {
        String definition = Pattern.compile("\\$\\{(\\w+)StateMachine}").matcher(Files.readString(Path.of("../../statemachine", name + ".asl.json")))
                .replaceAll(machine -> "arn:aws:states:us-east-1:000000000000:stateMachine:" + StepName.ofState(machine.group(1)));
        answer(exchange, 200, JsonNodeFactory.instance.objectNode().put("name", name).put("definition", definition));
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
