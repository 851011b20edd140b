package io.drydock.functions.engine.run;

import io.drydock.functions.engine.task.TaskCall;
import io.drydock.functions.engine.task.TaskDispatcher;
import io.drydock.functions.engine.task.TaskInFlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks in flight of one execution. */
final class RunTasks {
    private final TaskDispatcher dispatcher;
    private final Map<Attempt, TaskInFlight> inFlight = new HashMap<>();
    private boolean closed;

    private record Attempt(String branch, long token) {
    }

    RunTasks(TaskDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    void start(TaskCall call) {
        Attempt attempt = new Attempt(call.branch(), call.token());
        synchronized (this) {
            if (!closed && !inFlight.containsKey(attempt)) {
                inFlight.put(attempt, dispatcher.start(call));
            }
        }
    }

    /** It came to an end by itself. */
    synchronized void ended(String branch, long token) {
        inFlight.remove(new Attempt(branch, token));
    }

    void cancel(String branch, long token) {
        Optional<TaskInFlight> task;
        synchronized (this) {
            task = Optional.ofNullable(inFlight.remove(new Attempt(branch, token)));
        }
        task.ifPresent(TaskInFlight::cancel);
    }

    /** Nothing here goes on; what works elsewhere does. */
    void leave() {
        List<TaskInFlight> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(inFlight.values());
            inFlight.clear();
        }
        left.forEach(TaskInFlight::leave);
    }
}
