package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** The main job, one task, started and watched over HTTP, with its progress on the terminal. */
final class MainJob {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int NODES_ON_A_PAGE = 500;
    private static final Set<String> ENDED = Set.of("succeeded", "partly-failed", "failed", "stopped");

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

    Result run(MainTask job, String design, JobScope scope) throws InterruptedException {
        try (FunctionClient functions = new FunctionClient(server)) {
            ObjectNode request = JsonNodeFactory.instance.objectNode().put("designRef", design);
            scope.into(request);
            JsonNode started = functions.call("start-task", request.put("task", job.word()));
            String taskId = started.path("taskId").asText();
            out.printf("%n%s of %s%n  task %s%n", started.path("task").asText(), design, taskId);
            JsonNode task = watch(functions, taskId);
            new JobSummary(out).tell(task);
            return task.path("status").asText().equals("succeeded") ? Result.SUCCEEDED : Result.FAILED;
        } catch (IOException e) {
            out.printf("%nThe main job could not be run: %s%n", e.getMessage());
            return Result.NOT_RUN;
        }
    }

    private JsonNode watch(FunctionClient functions, String taskId) throws IOException, InterruptedException {
        SiteLines site = new SiteLines(out);
        NodeLines nodes = new NodeLines(out, (status, after) -> functions.call("show-task",
                reference(taskId).put("nodeStatus", status).put("nodeLimit", NODES_ON_A_PAGE).put("nodeAfter", after)));
        while (true) {
            long begun = System.nanoTime();
            JsonNode task = functions.call("show-task", reference(taskId).put("nodeLimit", 0));
            boolean ended = ENDED.contains(task.path("status").asText());
            site.tell(task);
            nodes.tell(task, ended);
            if (ended) {
                return task;
            }
            // What takes long to tell is asked for less often.
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Thread.sleep(took.compareTo(BETWEEN_LOOKS) > 0 ? took : BETWEEN_LOOKS);
        }
    }

    private static ObjectNode reference(String taskId) {
        return JsonNodeFactory.instance.objectNode().put("taskId", taskId);
    }
}
