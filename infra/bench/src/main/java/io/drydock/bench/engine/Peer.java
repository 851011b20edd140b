package io.drydock.bench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** aws-local-stepfunctions in a process of Node ({@code infra/bench/engine-peer}): in memory, nothing is stored. It knows no JSONata. */
final class Peer implements Contestant, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private final String version;

    /** @param modules the folder in which the package is installed */
    Peer(Path script, Path modules) throws IOException {
        process = new ProcessBuilder("node", script.toString(), modules.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        version = answer().path("node").asText();
    }

    @Override
    public String name() {
        return "peer";
    }

    /** Node's. */
    String version() {
        return version;
    }

    @Override
    public boolean takes(Workload workload) {
        return !workload.isJsonata();
    }

    @Override
    public double statesPerSecond(Workload workload, Duration atLeast) throws IOException {
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("millis", atLeast.toMillis());
        question.set("definition", JSON.readTree(workload.definition()));
        question.set("input", workload.input());
        question.set("output", workload.output());
        questions.write(question + "\n");
        questions.flush();
        JsonNode answer = answer();
        return answer.path("executions").asDouble() * workload.states() / (answer.path("nanos").asDouble() / 1e9);
    }

    private JsonNode answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("the process of the peer ended; it needs Node 20 or later");
        }
        JsonNode answer = JSON.readTree(line);
        if (answer.has("error")) {
            throw new IllegalStateException("the peer: " + answer.path("error").asText());
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
