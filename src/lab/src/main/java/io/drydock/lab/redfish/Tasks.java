package io.drydock.lab.redfish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks that a BMC made of requests it could not do at once. For several threads at once. */
final class Tasks {
    private static final int KEPT = 20;

    private final Map<String, Task> byId = new LinkedHashMap<>();
    private int last;

    /** @param ended absent: it is still being worked on */
    record Task(String id, String name, Instant started, Optional<Instant> ended) {
    }

    synchronized Task start(String name) {
        Task task = new Task(String.valueOf(++last), name, Instant.now(), Optional.empty());
        byId.put(task.id(), task);
        if (byId.size() > KEPT) {
            byId.remove(byId.keySet().iterator().next());
        }
        return task;
    }

    /** @param done whether what the tasks are about is done: those that were being worked on have ended then */
    synchronized Optional<Task> byId(String id, boolean done) {
        if (done) {
            byId.replaceAll((_, task) -> task.ended().isPresent() ? task
                    : new Task(task.id(), task.name(), task.started(), Optional.of(Instant.now())));
        }
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<String> ids() {
        return new ArrayList<>(byId.keySet());
    }
}
