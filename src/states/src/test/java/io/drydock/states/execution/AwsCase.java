package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.states.execution.Script.Answer;
import io.drydock.states.history.HistoryEvent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An execution as AWS would run it, written down in a file of {@code cases/}: an object with the members
 * <ul>
 *   <li>{@code name}, and {@code source}: how AWS's behaviour is known;
 *   <li>{@code definition}, {@code input} (absent: {}), and {@code answers} of the resources in the order of their calls: each a list of
 *       {@code {"result"}}, {@code {"error", "cause"}}, {@code {"submitted"}}, {@code {"started"}}; none left, or an empty list: silence;
 *   <li>what is expected: {@code output}, or {@code error} and {@code cause} (absent: none), or {@code status};
 *   <li>where it matters, {@code chain}: the whole history as {@code id<previous Type}; {@code details}: those of single events, by id, members
 *       that are not listed being free; {@code payloads}: what the resources were given; {@code waits}: the timers in milliseconds;
 *   <li>{@code redrive}: the members from {@code answers} on once more, for what follows when the execution is redriven.
 * </ul>
 * Values are compared as JSON text: the order of members and the form of numbers count.
 */
record AwsCase(JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<AwsCase> all() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(AwsCase.class.getResource("/cases").toURI()))) {
            return files.sorted().toList().stream().flatMap(AwsCase::in);
        }
    }

    private static Stream<AwsCase> in(Path file) {
        try {
            return StreamSupport.stream(JSON.readTree(file.toFile()).spliterator(), false).map(AwsCase::new);
        } catch (IOException unreadable) {
            throw new AssertionError("there is no reading " + file, unreadable);
        }
    }

    @Override
    public String toString() {
        return json.path("name").textValue();
    }

    Script script() {
        return new Script(json.path("definition").toString(), new Random(1), answers(json));
    }

    /** Runs it, and says what is different from AWS. */
    void check(Script script) {
        checkEnd(json, script.run(json.has("input") ? json.get("input") : JSON.createObjectNode()));
        checkTrace(json, script);
        if (json.has("redrive")) {
            JsonNode redrive = json.get("redrive");
            script.payloads.clear();
            script.timers.clear();
            checkEnd(redrive, script.redrive(answers(redrive)));
            checkTrace(redrive, script);
        }
    }

    private void checkEnd(JsonNode expected, ExecutionResult result) {
        switch (result) {
            case ExecutionResult.Succeeded(JsonNode output) ->
                assertThat(output.toString()).as("output").isEqualTo(expected.path("output").toString());
            case ExecutionResult.Failed(Optional<String> error, Optional<String> cause) -> {
                assertThat(error.orElse(null)).as("error; cause: " + cause.orElse("")).isEqualTo(expected.path("error").textValue());
                assertThat(cause.orElse(null)).as("cause").isEqualTo(expected.path("cause").textValue());
                assertThat(expected.has("output")).as("fails with " + cause + ", has an output").isFalse();
            }
            case ExecutionResult other -> assertThat(other.status()).isEqualTo(expected.path("status").textValue());
        }
    }

    private void checkTrace(JsonNode expected, Script script) {
        if (expected.has("chain")) {
            assertThat(script.chain()).isEqualTo(texts(expected.get("chain"), JsonNode::textValue));
        }
        for (Map.Entry<String, JsonNode> event : expected.path("details").properties()) {
            HistoryEvent found = script.history.get(Integer.parseInt(event.getKey()) - 1);
            event.getValue().properties().forEach(member -> assertThat(text(found.details().path(member.getKey())))
                    .as("event " + event.getKey() + ", a " + found.type().apiName() + ": " + member.getKey()).isEqualTo(text(member.getValue())));
        }
        if (expected.has("payloads")) {
            assertThat(script.payloads.stream().map(JsonNode::toString).toList()).isEqualTo(texts(expected.get("payloads"), JsonNode::toString));
        }
        if (expected.has("waits")) {
            assertThat(script.timers.stream().map(Duration::toMillis).map(String::valueOf).toList())
                    .isEqualTo(texts(expected.get("waits"), JsonNode::toString));
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }

    private static List<String> texts(JsonNode array, Function<JsonNode, String> text) {
        return StreamSupport.stream(array.spliterator(), false).map(text).toList();
    }

    private static Answer[] answers(JsonNode expected) {
        return StreamSupport.stream(expected.path("answers").spliterator(), false).map(AwsCase::answer).toArray(Answer[]::new);
    }

    private static Answer answer(JsonNode events) {
        return new Answer.Events(task -> StreamSupport.stream(events.spliterator(), false).map(event -> event(task, event)).toList());
    }

    private static ExecutionEvent event(Effect.InvokeTask task, JsonNode event) {
        String kind = event.fieldNames().next();
        return switch (kind) {
            case "result" -> new ExecutionEvent.TaskSucceeded(task.branch(), task.token(), event.get(kind));
            case "submitted" -> new ExecutionEvent.TaskSubmitted(task.branch(), task.token(), event.get(kind));
            case "started" -> new ExecutionEvent.TaskStarted(task.branch(), task.token(), Optional.ofNullable(event.get(kind).textValue()));
            case "error" -> new ExecutionEvent.TaskFailed(task.branch(), task.token(), Optional.ofNullable(event.get(kind).textValue()),
                    Optional.ofNullable(event.path("cause").textValue()));
            default -> throw new AssertionError("no answer of a resource: " + event);
        };
    }
}
