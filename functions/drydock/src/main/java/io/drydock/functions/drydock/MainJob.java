package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.drydock.view.Hints;
import io.drydock.functions.drydock.view.PlanLines;
import io.drydock.functions.drydock.view.SummaryLines;
import io.drydock.functions.drydock.view.TaskListLines;
import io.drydock.functions.drydock.view.TaskScreen;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;

/** Does what the process was ordered to, over HTTP as any caller does, and tells on the terminal how it goes and what it came to. */
final class MainJob {
    private static final int NODES_ON_A_PAGE = 500;
    private static final int TASKS_LISTED = 20;

    private final Hints hints;
    private final PrintStream out;
    private final TaskScreen screen;
    private final InstantSource clock;

    MainJob(Hints hints, PrintStream out, TaskScreen screen, InstantSource clock) {
        this.hints = hints;
        this.out = out;
        this.screen = screen;
        this.clock = clock;
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

        static Result of(boolean success) {
            return success ? SUCCEEDED : FAILED;
        }
    }

    Result run(Order order) throws InterruptedException {
        try (FunctionClient functions = new FunctionClient(hints.server())) {
            return switch (order) {
                case Order.Run(MainTask task, String design, JobScope scope) -> run(functions, task, design, scope);
                case Order.Plan(MainTask task, String design, JobScope scope) -> plan(functions, task, design, scope);
                case Order.Retry(String taskId) -> watch(functions, functions.call("retry-task", reference(taskId)), "");
                case Order.Show(String taskId) -> show(functions, taskId);
                case Order.Stop(String taskId) -> stop(functions, taskId);
                case Order.ListTasks() -> list(functions);
            };
        } catch (IOException e) {
            out.printf("%nThe job could not be run: %s%n", e.getMessage());
            return Result.NOT_RUN;
        }
    }

    private Result run(FunctionClient functions, MainTask job, String design, JobScope scope) throws IOException, InterruptedException {
        return watch(functions, functions.call("start-task", request(job, design, scope)), " of " + design);
    }

    private Result watch(FunctionClient functions, JsonNode started, String of) throws IOException, InterruptedException {
        String taskId = started.path("taskId").asText();
        out.printf("%n%s%s%n  task %s%n", started.path("task").asText(), of, taskId);
        JsonNode task = new TaskWatch(functions, screen).toItsEnd(taskId);
        SummaryLines.of(task, hints, clock.instant()).forEach(out::println);
        return Result.of(task.path("status").asText().equals("succeeded"));
    }

    private Result plan(FunctionClient functions, MainTask job, String design, JobScope scope) throws IOException, InterruptedException {
        ObjectNode request = request(job, design, scope).put("nodeLimit", NODES_ON_A_PAGE);
        JsonNode plan = functions.call("plan-task", request);
        out.printf("%nPlan of %s of %s: nothing is done.%n%n", job.word(), design);
        PlanLines.of(plan).forEach(out::println);
        for (JsonNode page = plan; page.has("nextNode"); ) {
            page = functions.call("plan-task", request.put("nodeAfter", page.path("nextNode").asText()));
            PlanLines.more(page).forEach(out::println);
        }
        return Result.of(!PlanLines.fails(plan));
    }

    private Result show(FunctionClient functions, String taskId) throws IOException, InterruptedException {
        JsonNode task = TaskWatch.look(functions, taskId);
        SummaryLines.of(task, hints, clock.instant()).forEach(out::println);
        return Result.SUCCEEDED;
    }

    private Result stop(FunctionClient functions, String taskId) throws IOException, InterruptedException {
        JsonNode task = functions.call("stop-task", reference(taskId));
        out.printf("%nTask %s (%s) is %s.%n", taskId, task.path("task").asText(), task.path("status").asText());
        return Result.SUCCEEDED;
    }

    private Result list(FunctionClient functions) throws IOException, InterruptedException {
        out.println();
        TaskListLines.of(functions.call("list-tasks", JsonNodeFactory.instance.objectNode().put("limit", TASKS_LISTED))).forEach(out::println);
        return Result.SUCCEEDED;
    }

    private static ObjectNode request(MainTask job, String design, JobScope scope) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("task", job.word()).put("designRef", design);
        scope.into(request);
        return request;
    }

    private static ObjectNode reference(String taskId) {
        return JsonNodeFactory.instance.objectNode().put("taskId", taskId);
    }
}
