package io.drydock.functions.tasks.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tasks in the store, newest last by their ids. A record is changed only by a write that saw its latest version. */
@Singleton
public class TaskRegister {
    private static final String TASKS = "tasks";

    private final Store store;
    private final ObjectMapper mapper;

    /** @param store holds the tasks */
    public TaskRegister(Store store, ObjectMapper mapper) {
        this.store = store;
        this.mapper = mapper;
    }

    /**
     * A page of tasks.
     *
     * @param next where the next page begins, for {@link #newest}; absent: there is none
     */
    public record Listing(List<TaskRecord> tasks, Optional<String> next) {
    }

    /**
     * The task of an id.
     *
     * @throws TaskNotFound if there is none
     * @throws io.drydock.store.StoreUnavailable if the store did not answer, as everything here
     */
    public TaskRecord get(String taskId) {
        return store.get(key(taskId)).map(this::record).orElseThrow(() -> new TaskNotFound(taskId));
    }

    /**
     * Records a new task, unless one was recorded for its request id before.
     *
     * @return the task for this request: {@code task} itself, or the earlier one
     */
    public TaskRecord register(TaskRecord task) {
        Write record = new Write.Put(key(task.taskId()), bytes(task), Condition.ABSENT);
        if (task.requestId().isEmpty()) {
            store.write(record);
            return task;
        }
        Key request = new Key("request#" + task.requestId().get(), task.kind().stateMachine());
        byte[] id = task.taskId().getBytes(StandardCharsets.UTF_8);
        if (store.write(List.of(new Write.Put(request, id, Condition.ABSENT), record))) {
            return task;
        }
        String earlier = store.get(request).map(item -> new String(item.body(), StandardCharsets.UTF_8)).orElseThrow();
        return get(earlier);
    }

    /**
     * Changes a task: {@code change} gets the latest record, as often as somebody else was faster.
     *
     * @return the task as it is now
     * @throws TaskNotFound if there is no such task
     */
    public TaskRecord change(String taskId, Function<TaskRecord, TaskRecord> change) {
        while (true) {
            Item item = store.get(key(taskId)).orElseThrow(() -> new TaskNotFound(taskId));
            TaskRecord before = record(item);
            TaskRecord after = change.apply(before);
            if (after.equals(before)
                    || store.write(new Write.Put(item.key(), bytes(after), Condition.version(item.version())))) {
                return after;
            }
        }
    }

    /**
     * Tasks from the newest to the oldest.
     *
     * @param limit at most so many
     * @param after go on behind the page that said so; absent: from the newest task on
     */
    public Listing newest(int limit, Optional<String> after) {
        Query query = Query.prefix(TASKS, "").newestFirst().limit(limit);
        Page page = store.query(after.map(query::after).orElse(query));
        return new Listing(page.items().stream().map(this::record).toList(), page.next());
    }

    private static Key key(String taskId) {
        return new Key(TASKS, taskId.isEmpty() ? "-" : taskId);
    }

    private TaskRecord record(Item item) {
        try {
            return TaskRecord.of(mapper.readTree(item.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("the record of task " + item.key() + " can't be read", e);
        }
    }

    private byte[] bytes(TaskRecord task) {
        return task.json().toString().getBytes(StandardCharsets.UTF_8);
    }
}
