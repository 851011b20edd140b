package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.drydock.view.TaskScreen;
import io.drydock.functions.drydock.view.TaskView;
import java.io.IOException;
import java.time.Duration;

/** Watches a task to its end. Telling how a large task stands costs something: at most a tenth of the time goes into it. */
final class TaskWatch {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** Reading one stored step takes less than that. */
    private static final Duration A_STEP = Duration.ofNanos(100_000);
    private static final int PAUSES_FOR_A_LOOK = 9;
    private static final int LOOKS_IN_VAIN = 20;

    private final FunctionClient functions;
    private final TaskScreen screen;

    TaskWatch(FunctionClient functions, TaskScreen screen) {
        this.functions = functions;
        this.screen = screen;
    }

    /**
     * Answers what show-task tells of it at its end.
     *
     * @throws IOException if it was asked again and again, and nobody answered
     */
    JsonNode toItsEnd(String taskId) throws IOException, InterruptedException {
        int inVain = 0;
        int steps = 0;
        while (true) {
            long begun = System.nanoTime();
            try {
                JsonNode task = look(functions, taskId);
                inVain = 0;
                steps = steps(task);
                TaskView view = TaskView.of(task);
                screen.show(view);
                if (view.ended()) {
                    return task;
                }
            } catch (IOException noAnswer) {
                // The task goes on without being watched.
                if (++inVain > LOOKS_IN_VAIN) {
                    throw noAnswer;
                }
            }
            Thread.sleep(pause(Duration.ofNanos(System.nanoTime() - begun), steps));
        }
    }

    static JsonNode look(FunctionClient functions, String taskId) throws IOException, InterruptedException {
        return functions.call("show-task", JsonNodeFactory.instance.objectNode().put("taskId", taskId).put("nodeLimit", 0).put("watch", true));
    }

    private static int steps(JsonNode task) {
        return task.path("counts").properties().stream().mapToInt(count -> count.getValue().asInt()).sum();
    }

    /**
     * A look that took long on a machine that is busy with other things did not cost so much itself.
     *
     * @param took the last look
     * @param steps of the task that it had to read
     */
    static Duration pause(Duration took, int steps) {
        Duration most = A_STEP.multipliedBy(steps);
        Duration pause = (took.compareTo(most) < 0 ? took : most).multipliedBy(PAUSES_FOR_A_LOOK);
        return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
