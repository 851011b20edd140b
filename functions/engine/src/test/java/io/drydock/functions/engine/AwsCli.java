package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code aws stepfunctions} as a process of its own, whichever version is on the PATH: it reads no configuration but what stands here.
 *
 * @param folder what it writes goes there
 */
record AwsCli(Path program, URI endpoint, Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The first {@code aws} on the PATH. */
    static Optional<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, "aws"))
                .filter(Files::isExecutable).findFirst();
    }

    static boolean isHere() {
        return onPath().isPresent();
    }

    /** What a call came to. */
    record Outcome(int status, String output, String errors) {
    }

    /** The answer to a call that has to succeed; an empty object where the action answers nothing. */
    JsonNode answer(String... words) throws IOException, InterruptedException {
        Outcome outcome = call(words);
        assertThat(outcome.status()).as("%s: %s", String.join(" ", words), outcome.errors()).isZero();
        return outcome.output().isBlank() ? JSON.createObjectNode() : JSON.readTree(outcome.output());
    }

    /** What is said of a call that has to fail. */
    String failure(String... words) throws IOException, InterruptedException {
        Outcome outcome = call(words);
        assertThat(outcome.status()).as("%s answered %s", String.join(" ", words), outcome.output()).isNotZero();
        return outcome.errors();
    }

    /** The test is skipped where this version of the CLI does not know the command. */
    Outcome call(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(program.toString(), "stepfunctions"));
        line.addAll(List.of(words));
        line.addAll(List.of("--endpoint-url", endpoint.toString(), "--region", "us-east-1", "--output", "json"));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(output.toFile()).redirectError(errors.toFile());
        configure(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", line) + " has not ended within " + PATIENCE.toSeconds() + " s");
        }
        Outcome outcome = new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
        assumeThat(outcome.errors()).as("%s is too old: it does not know %s", program, words[0]).doesNotContain("argument operation: Invalid choice");
        return outcome;
    }

    private void configure(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.toUpperCase().endsWith("_PROXY"));
        String nothing = folder.resolve("nothing").toString();
        environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "none", "AWS_SECRET_ACCESS_KEY", "none", "AWS_CONFIG_FILE", nothing,
                "AWS_SHARED_CREDENTIALS_FILE", nothing, "AWS_EC2_METADATA_DISABLED", "true", "AWS_PAGER", "", "AWS_MAX_ATTEMPTS", "2",
                // Without it StartSyncExecution goes to the host sync-127.0.0.1 ("Host prefix injection", AWS SDKs and Tools Reference Guide).
                "AWS_DISABLE_HOST_PREFIX_INJECTION", "true"));
    }
}
