package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The main job, a ValidateDesign, started and watched over HTTP, with its progress on the terminal. */
final class MainJob {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final URI server;
    private final PrintStream out;

    MainJob(URI server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    /** How the job ended; {@code status} is the process' exit status. */
    enum Result {
        SUCCEEDED(0), FAILED(1), NOT_RUN(3);

        private final int status;

        Result(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    Result run(String design) throws InterruptedException {
        try (FunctionClient functions = new FunctionClient(server)) {
            JsonNode started = functions.call("validate-design", JsonNodeFactory.instance.objectNode().put("designRef", design));
            String taskId = started.get("taskId").asText();
            out.printf("%nValidateDesign of %s%n  task %s%n", design, taskId);
            JsonNode task = watch(functions, taskId);
            return tell(task);
        } catch (IOException e) {
            out.printf("%nThe main job could not be run: %s%n", e.getMessage());
            return Result.NOT_RUN;
        }
    }

    private JsonNode watch(FunctionClient functions, String taskId) throws IOException, InterruptedException {
        ObjectNode reference = JsonNodeFactory.instance.objectNode().put("taskId", taskId);
        Set<String> told = new HashSet<>();
        while (true) {
            JsonNode task = functions.call("show-task", reference);
            task.path("site").path("steps").forEach(step -> tellStep(step, told));
            switch (task.path("status").asText()) {
                case "succeeded", "failed", "stopped" -> {
                    return task;
                }
                default -> Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private void tellStep(JsonNode step, Set<String> told) {
        String line = "  %-16s %-11s %s".formatted(step.path("step").asText(), step.path("status").asText(), step.path("reason").asText());
        if (told.add(line)) {
            out.println(line.stripTrailing());
        }
    }

    private Result tell(JsonNode task) {
        for (JsonNode finding : task.path("findings")) {
            JsonNode document = finding.path("document");
            out.printf("%n  %-7s %s  %s:%s  %s/%s %s%n          %s%n          %s%n", finding.path("severity").asText(),
                    finding.path("rule").asText(), document.path("file").asText("-"), document.path("line").asText("-"),
                    document.path("kind").asText("-"), document.path("name").asText("-"), finding.path("path").asText(),
                    finding.path("message").asText(), finding.path("remedy").asText());
            if (!finding.path("nodes").isEmpty()) {
                out.printf("          nodes: %s%n", nodes(finding.path("nodes")));
            }
        }
        if (task.has("valid")) {
            out.printf("%nThe design is %s: %d errors, %d warnings.%n", task.get("valid").asBoolean() ? "valid" : "not valid",
                    task.path("errors").asInt(), task.path("warnings").asInt());
        } else if (task.has("error")) {
            out.printf("%n%s: %s%n", task.path("error").path("errorType").asText(), task.path("error").path("errorMessage").asText());
        }
        return task.path("status").asText().equals("succeeded") ? Result.SUCCEEDED : Result.FAILED;
    }

    private static String nodes(JsonNode names) {
        int shown = Math.min(8, names.size());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i).asText());
        }
        return names.size() > shown ? text + " and " + (names.size() - shown) + " more" : text.toString();
    }
}
