package io.drydock.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged application as one process, as a caller sees it. */
public final class DrydockServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Duration patience;
    private final URI address;
    private final Optional<Process> process;

    private DrydockServer(URI address, Optional<Process> process, Duration patience) {
        this.address = address;
        this.process = process;
        this.patience = patience;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder for its data and its log
     * @param options of Java
     * @param patience with one task
     */
    public static DrydockServer start(Children children, Path folder, Path application, List<String> options, Map<String, String> environment,
            Duration patience) throws IOException, InterruptedException {
        int port = Children.freePort();
        List<String> line = new ArrayList<>(List.of(Children.javaCommand(), "--enable-native-access=ALL-UNNAMED"));
        line.addAll(options);
        line.addAll(List.of("-jar", application.toString(), "--port", String.valueOf(port), "--data", folder.resolve("data").toString()));
        Path log = folder.resolve("drydock.log");
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = children.start(builder);
        DrydockServer server = new DrydockServer(URI.create("http://127.0.0.1:" + port), Optional.of(process), patience);
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                server.call("list-tasks", JsonNodeFactory.instance.objectNode());
                return server;
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("Drydock did not start; see " + log);
    }

    /**
     * One that somebody else starts.
     *
     * @param patience with one task
     */
    public static DrydockServer at(URI address, Duration patience) {
        return new DrydockServer(address, Optional.empty(), patience);
    }

    /** Starts a task and answers its id. */
    public String task(String function, ObjectNode request) throws IOException, InterruptedException {
        return call(function, request).path("taskId").asText();
    }

    /** Waits until a task is as asked for, and answers it with as many of its nodes as can be told at once. */
    public JsonNode await(String taskId, Predicate<JsonNode> state) throws IOException, InterruptedException {
        ObjectNode reference = JsonNodeFactory.instance.objectNode().put("taskId", taskId);
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (state.test(call("show-task", reference.put("nodeLimit", 1)))) {
                return call("show-task", reference.put("nodeLimit", 1000));
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("the task " + taskId + " did not come to what was waited for within " + patience);
    }

    /** Waits until a task has ended. */
    public JsonNode end(String taskId) throws IOException, InterruptedException {
        return await(taskId, task -> !isRunning(task));
    }

    /** Whether a task goes on. */
    public static boolean isRunning(JsonNode task) {
        return task.path("status").asText().equals("running");
    }

    /** Calls a function. */
    public JsonNode call(String function, ObjectNode request) throws IOException, InterruptedException {
        return send(function, HttpRequest.newBuilder(address.resolve("/" + function)).header("Content-Type", "application/json"), request);
    }

    /** How the engine describes an execution: what asking costs does not grow with the task. */
    public JsonNode execution(String arn) throws IOException, InterruptedException {
        return send("DescribeExecution", HttpRequest.newBuilder(address.resolve("/")).header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "AWSStepFunctions.DescribeExecution"), JsonNodeFactory.instance.objectNode().put("executionArn", arn));
    }

    /**
     * The process itself.
     *
     * @throws IllegalStateException if somebody else has started it
     */
    public Process process() {
        return process.orElseThrow(() -> new IllegalStateException("the process at " + address + " is somebody else's"));
    }

    private JsonNode send(String what, HttpRequest.Builder request, ObjectNode body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.timeout(Duration.ofSeconds(60)).POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode answered = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(what + ": " + answered);
        }
        return answered;
    }

    @Override
    public void close() {
        http.close();
    }
}
