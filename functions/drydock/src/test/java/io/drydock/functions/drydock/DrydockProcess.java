package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The packaged application as a process of its own, on a free port, which tests call over HTTP and kill. */
final class DrydockProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final FunctionClient functions;
    private final Path output;

    private DrydockProcess(Process process, int port, Path output) {
        this.process = process;
        this.functions = new FunctionClient(URI.create("http://127.0.0.1:" + port));
        this.output = output;
    }

    /** What a process that has ended left behind. */
    record Ended(int status, String output) {
    }

    /**
     * What a process finds around it.
     *
     * @param configuration keys with their values
     */
    record Surroundings(Map<String, String> configuration, Map<String, String> environment) {
        static final Surroundings NONE = new Surroundings(Map.of(), Map.of());
    }

    /** Serves on the data folder, with leases that a dead worker leaves for two seconds only. */
    static DrydockProcess serve(Path data) throws IOException, InterruptedException {
        return serve(data, Surroundings.NONE);
    }

    static DrydockProcess serve(Path data, Surroundings surroundings) throws IOException, InterruptedException {
        return serve(data, surroundings, freePort());
    }

    /** At a port that nodes have been told of. */
    static DrydockProcess serve(Path data, Surroundings surroundings, int port) throws IOException, InterruptedException {
        Path output = Files.createTempFile("drydock", ".log");
        Process process = start(output, List.of("--port", String.valueOf(port), "--data", data.toString()), surroundings);
        DrydockProcess drydock = new DrydockProcess(process, port, output);
        drydock.await("list-tasks", JsonNodeFactory.instance.objectNode(), _ -> true);
        return drydock;
    }

    /** Runs to its end. */
    static Ended run(String... words) throws IOException, InterruptedException {
        return run(Surroundings.NONE, words);
    }

    static Ended run(Surroundings surroundings, String... words) throws IOException, InterruptedException {
        Path output = Files.createTempFile("drydock", ".log");
        List<String> line = new ArrayList<>(List.of(words));
        if (!line.contains("--port")) {
            line.addAll(List.of("--port", String.valueOf(freePort())));
        }
        int status = start(output, line, surroundings).waitFor();
        return new Ended(status, Files.readString(output));
    }

    private static Process start(Path output, List<String> words, Surroundings surroundings) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Ddrydock.step.lease=2s", "-Ddrydock.step.heartbeat=500ms",
                "-Ddrydock.design.fetch.attempts=1"));
        surroundings.configuration().forEach((key, value) -> line.add("-D" + key + "=" + value));
        line.addAll(List.of("-jar", JAR.toString()));
        line.addAll(words);
        ProcessBuilder process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().putAll(surroundings.environment());
        return process.start();
    }

    String validate(String designRef) throws IOException, InterruptedException {
        return start("validate-design", JsonNodeFactory.instance.objectNode().put("designRef", designRef));
    }

    /** Starts a task and answers its id. */
    String start(String function, ObjectNode request) throws IOException, InterruptedException {
        return functions.call(function, request).get("taskId").asText();
    }

    /** What it has written so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits until it has written something. */
    void awaitOutput(String text) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!output().contains(text)) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new AssertionError("waited in vain for '" + text + "'; it wrote:\n" + output());
            }
            process.waitFor(Duration.ofMillis(20));
        }
    }

    JsonNode call(String function, String taskId) throws IOException, InterruptedException {
        return functions.call(function, reference(taskId));
    }

    JsonNode call(String function, ObjectNode request) throws IOException, InterruptedException {
        return functions.call(function, request);
    }

    /** Waits until show-task tells of a task what is waited for. */
    JsonNode await(String taskId, Predicate<JsonNode> state) throws IOException, InterruptedException {
        return await("show-task", reference(taskId), state);
    }

    private JsonNode await(String function, ObjectNode request, Predicate<JsonNode> state) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode last = null;
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                last = functions.call(function, request);
                if (state.test(last)) {
                    return last;
                }
            } catch (ConnectException notYet) {
                // it is starting
            }
            process.waitFor(Duration.ofMillis(20));
        }
        throw new AssertionError("waited in vain; last answer: " + last + "\nthe process " + (process.isAlive() ? "runs" : "has ended")
                + " and wrote:\n" + Files.readString(output));
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(30))) {
            kill();
        }
        functions.close();
    }

    static Predicate<JsonNode> status(String status) {
        return task -> task.path("status").asText().equals(status);
    }

    static JsonNode step(JsonNode task, String name) {
        for (JsonNode step : task.path("site").path("steps")) {
            if (step.path("step").asText().equals(name)) {
                return step;
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static ObjectNode reference(String taskId) {
        return JsonNodeFactory.instance.objectNode().put("taskId", taskId);
    }
}
