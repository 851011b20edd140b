package io.drydock.bench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.bench.Targets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** 10,000 executions that wait at once on the embedded store, in processes with a heap of 512 MiB. */
final class Waiting {
    private static final int EXECUTIONS = 10_000;
    private static final int HEAP_MEBIBYTES = 512;

    private final Path data;

    Waiting(Path data) {
        this.data = data;
    }

    void run(Targets targets) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path folder = Files.createTempDirectory(data, "waiting");
        JsonNode started = process("start", folder);
        JsonNode restored = process("restore", folder);
        Stores.delete(folder);
        System.out.printf("%n%,d executions that wait at once, embedded store, -Xmx%dm, cold processes%n", EXECUTIONS, HEAP_MEBIBYTES);
        System.out.printf("  started by 64 callers in %,d ms; heap after GC %.1f MiB (before: %.1f); highest resident memory %.0f MiB%n",
                started.path("millis").asLong(), mebibytes(started, "heap"), mebibytes(started, "heapBefore"), mebibytes(started, "resident"));
        System.out.printf("  all restored by a new process in %,d ms; heap after GC %.1f MiB; highest resident memory %.0f MiB%n",
                restored.path("millis").asLong(), mebibytes(restored, "heap"), mebibytes(restored, "resident"));
        System.out.printf("  half of them stopped by 64 callers in %,d ms%n", restored.path("stopMillis").asLong());
        System.out.printf("  the clock set forward, the others ended within %,d ms (the engine looks at the wall clock every 10 s)%n",
                restored.path("endMillis").asLong());
        double most = Math.max(mebibytes(started, "heap"), mebibytes(restored, "heap"));
        targets.add("%,d executions wait at once within %d MiB".formatted(EXECUTIONS, HEAP_MEBIBYTES), most <= HEAP_MEBIBYTES,
                "%.1f MiB of heap".formatted(most));
    }

    private static double mebibytes(JsonNode found, String what) {
        return found.path(what).asDouble() / (1 << 20);
    }

    private static JsonNode process(String what, Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Xmx" + HEAP_MEBIBYTES + "m",
                "-cp", System.getProperty("java.class.path"), WaitingExecutions.class.getName(),
                what, folder.toString(), String.valueOf(EXECUTIONS)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException("the process that was to " + what + " " + EXECUTIONS + " executions ended with status " + status + ": "
                    + said);
        }
        return new ObjectMapper().readTree(said);
    }
}
