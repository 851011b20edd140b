package io.drydock.functions.engine.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link EngineMain} as a process of its own, which a test kills. */
final class EngineProcess implements AutoCloseable {
    private static final Duration ORDERLY_END = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;

    private EngineProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param log is written anew */
    static EngineProcess start(StorePlace store, String functions, Path log) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), EngineMain.class.getName()));
        line.addAll(store.words());
        line.add(functions);
        return new EngineProcess(new ProcessBuilder(line).redirectError(log.toFile()).start(), log);
    }

    /** Where it listens; empty if it ended before it did. */
    Optional<URI> address() {
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            return Optional.ofNullable(output.readLine()).map(port -> URI.create("http://127.0.0.1:" + port));
        } catch (IOException killed) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it said of errors that it should not have. */
    List<String> errors() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("SEVERE") || line.contains("Exception in thread")).toList();
        }
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends it in order; with force if it does not end. */
    @Override
    public void close() throws InterruptedException, IOException {
        process.getOutputStream().close();
        if (!process.waitFor(ORDERLY_END)) {
            kill();
        }
    }
}
