package io.drydock.bench.ordeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bench.Children;
import io.drydock.bench.DrydockServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged application as one process, always at the same port and on the same data, that is killed and started again. */
final class Victim implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private final Path application;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port;
    private final DrydockServer server;
    private Optional<Process> process = Optional.empty();

    /**
     * @param folder for its data and its log
     * @param application the jar
     * @param options of Java
     */
    Victim(Path folder, Path application, List<String> options, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.application = application;
        this.options = List.copyOf(options);
        this.environment = Map.copyOf(environment);
        this.port = Children.freePort();
        this.server = DrydockServer.at(URI.create("http://127.0.0.1:" + port), START);
    }

    /** Its data folder. */
    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("drydock.log");
    }

    /** Starts it, without waiting until it answers. */
    void start() throws IOException {
        List<String> line = new ArrayList<>(List.of(Children.javaCommand(), "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        line.addAll(options);
        line.addAll(List.of("-jar", application.toString(), "--port", String.valueOf(port), "--data", data().toString()));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        process = Optional.of(builder.start());
    }

    /**
     * Asks until it answers.
     *
     * @throws IllegalStateException if it does not in {@link #START}, or has ended
     */
    JsonNode call(String function, ObjectNode request) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        Exception last = null;
        while (System.nanoTime() < end && isAlive()) {
            try {
                return server.call(function, request);
            } catch (IOException | IllegalStateException e) {
                last = e;
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        }
        throw new IllegalStateException(function + " of Drydock got no answer; the process " + (isAlive() ? "runs" : "has ended")
                + "; see " + log(), last);
    }

    boolean isAlive() {
        return process.map(Process::isAlive).orElse(false);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly();
            process.get().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        server.close();
    }
}
