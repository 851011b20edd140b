package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** Asks Drydock's process over HTTP, whose engine runs the state machines on {@link ScriptedSteps}. */
final class ScriptedSite {
    static final String SAMPLE = "file:" + Path.of("../../infra/sample-site").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Steps are scripted, the store is gone with the process. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String port = String.valueOf(free());
            return Map.of("drydock.store.kind", "memory", "quarkus.http.port", port, "quarkus.http.test-port", port);
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ScriptedSteps.class);
        }

        private static int free() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @return what a function answers, whatever the status */
    JsonNode post(String function, JsonNode body) {
        return send(request("/" + function).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    JsonNode post(String function, String body) {
        return post(function, json(body));
    }

    /** An action of the Step Functions API. */
    JsonNode states(String action, ObjectNode parameters) {
        return send(request("/").header("Content-Type", "application/x-amz-json-1.0").header("X-Amz-Target", "AWSStepFunctions." + action)
                .POST(HttpRequest.BodyPublishers.ofString(parameters.toString())).build());
    }

    String start(String task, String rest) {
        ObjectNode request = ((ObjectNode) json(rest)).put("task", task);
        if (!request.has("designRef")) {
            request.put("designRef", SAMPLE);
        }
        JsonNode answer = post("start-task", request);
        assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("running");
        return answer.path("taskId").asText();
    }

    JsonNode show(String taskId) {
        return post("show-task", JsonNodeFactory.instance.objectNode().put("taskId", taskId));
    }

    JsonNode retry(String taskId) {
        return post("retry-task", JsonNodeFactory.instance.objectNode().put("taskId", taskId));
    }

    JsonNode stop(String taskId) {
        return post("stop-task", JsonNodeFactory.instance.objectNode().put("taskId", taskId));
    }

    /** Frees the site from the design that a test has locked it to. */
    void unlock() {
        post("unlock-design", "{\"taskId\": \"%s\", \"parameters\": {}}".formatted(UUID.randomUUID()));
    }

    /** The task when it has ended. */
    JsonNode ended(String taskId) {
        await("the end of task " + taskId, () -> !show(taskId).path("status").asText().equals("running"));
        return show(taskId);
    }

    /** Whether any state machine has an execution that runs. */
    boolean somethingRuns() {
        for (JsonNode machine : states("ListStateMachines", JsonNodeFactory.instance.objectNode()).path("stateMachines")) {
            JsonNode running = states("ListExecutions", JsonNodeFactory.instance.objectNode().put("statusFilter", "RUNNING")
                    .put("stateMachineArn", machine.path("stateMachineArn").asText()));
            if (!running.path("executions").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** @throws AssertionError if the condition does not come true */
    static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited " + PATIENCE + " in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process is where its tasks functions find the engine. */
    private static HttpRequest.Builder request(String path) {
        String server = ConfigProvider.getConfig().getValue("drydock.statemachines.url", String.class);
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    }

    private JsonNode send(HttpRequest request) {
        try {
            return json(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
