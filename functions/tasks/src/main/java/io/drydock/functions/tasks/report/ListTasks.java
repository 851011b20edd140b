package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.tasks.lifecycle.TaskLifecycle;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.functions.tasks.record.TaskRegister;
import io.drydock.functions.tasks.record.TaskStatus;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists tasks, the newest first. */
@Singleton
public class ListTasks {
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;

    private final TaskRegister register;
    private final TaskLifecycle lifecycle;

    ListTasks(TaskRegister register, TaskLifecycle lifecycle) {
        this.register = register;
        this.lifecycle = lifecycle;
    }

    /**
     * Which tasks are asked for. A class with setters, as a GET's query parameters need it.
     */
    public static class Filter {
        private String status;
        private String task;
        private int limit = DEFAULT_LIMIT;
        private String after;

        /** Only tasks of this status. */
        public void setStatus(String status) {
            this.status = status;
        }

        /** Only tasks of this kind, such as ValidateDesign. */
        public void setTask(String task) {
            this.task = task;
        }

        /** At most so many, 1 to 500. */
        public void setLimit(int limit) {
            this.limit = limit;
        }

        /** Go on behind this task: {@code next} of the page before. */
        public void setAfter(String after) {
            this.after = after;
        }
    }

    /** Answers {@code {"tasks": [{"taskId", "task", "status", "designRef", "createdAt", …}], "next"}}. */
    @Funq("list-tasks")
    public JsonNode listTasks(Filter asked) {
        Filter filter = asked == null ? new Filter() : asked;
        Optional<TaskStatus> status = Optional.ofNullable(filter.status).map(ListTasks::status);
        Optional<TaskKind> kind = Optional.ofNullable(filter.task).map(ListTasks::kind);
        if (filter.limit < 1 || filter.limit > HIGHEST_LIMIT) {
            throw new InvalidRequest("\"limit\" must be 1 to " + HIGHEST_LIMIT + ", not " + filter.limit + ".");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode tasks = answer.putArray("tasks");
        Optional<String> after = Optional.ofNullable(filter.after);
        do {
            TaskRegister.Listing page = register.newest(filter.limit - tasks.size(), after);
            page.tasks().stream().map(lifecycle::refresh)
                    .filter(task -> status.map(task.status()::equals).orElse(true) && kind.map(task.kind()::equals).orElse(true))
                    .forEach(task -> tasks.add(task.json()));
            after = page.next();
        } while (after.isPresent() && tasks.size() < filter.limit);
        after.ifPresent(next -> answer.put("next", next));
        return answer;
    }

    private static TaskStatus status(String word) {
        return TaskStatus.of(word).orElseThrow(() -> new InvalidRequest("There is no status '" + word + "': there are "
                + Arrays.stream(TaskStatus.values()).map(TaskStatus::word).collect(Collectors.joining(", ")) + "."));
    }

    private static TaskKind kind(String title) {
        return TaskKind.of(title).orElseThrow(() -> new InvalidRequest("There is no task '" + title + "': there are "
                + Arrays.stream(TaskKind.values()).map(TaskKind::title).collect(Collectors.joining(", ")) + "."));
    }
}
