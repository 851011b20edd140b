package io.drydock.functions.engine.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The tasks that wait for workers, by activity. The task that has waited longest goes to the worker that has waited longest. All of it is
 * in memory: after a restart the executions offer their tasks anew.
 */
public final class ActivityTasks {
    private final StateMachineDirectory directory;
    private final Map<String, Queue> queues = new HashMap<>();

    /** Of the two at most one holds anything. */
    private record Queue(SequencedMap<String, TaskCall> tasks, Deque<CompletableFuture<TaskCall>> workers) {
        boolean isEmpty() {
            return tasks.isEmpty() && workers.isEmpty();
        }
    }

    public ActivityTasks(StateMachineDirectory directory) {
        this.directory = directory;
    }

    TaskInFlight offer(TaskCall call, String activityArn) {
        if (call.submitted()) {
            return () -> {
            };
        }
        if (!directory.hasActivity(activityArn)) {
            call.failed("States.Runtime", "Activity Does Not Exist: '" + activityArn + "'");
            return () -> {
            };
        }
        add(call, activityArn, false);
        return () -> withdraw(call, activityArn);
    }

    private synchronized void add(TaskCall call, String activityArn, boolean first) {
        Queue queue = queues.computeIfAbsent(activityArn, _ -> new Queue(new LinkedHashMap<>(), new ArrayDeque<>()));
        while (!queue.workers().isEmpty()) {
            if (queue.workers().poll().complete(call)) {
                forget(activityArn, queue);
                return;
            }
        }
        if (first) {
            queue.tasks().putFirst(call.id(), call);
        } else {
            queue.tasks().putLast(call.id(), call);
        }
    }

    private synchronized void withdraw(TaskCall call, String activityArn) {
        Queue queue = queues.get(activityArn);
        if (queue != null) {
            queue.tasks().remove(call.id());
            forget(activityArn, queue);
        }
    }

    private void forget(String activityArn, Queue queue) {
        if (queue.isEmpty()) {
            queues.remove(activityArn);
        }
    }

    /** The next task of the activity, taken out; empty when none came within {@code patience}. */
    public Optional<TaskCall> take(String activityArn, Duration patience) throws InterruptedException {
        CompletableFuture<TaskCall> turn = queueUp(activityArn);
        try {
            return Optional.of(turn.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException none) {
            return leave(activityArn, turn);
        } catch (InterruptedException stopped) {
            leave(activityArn, turn).ifPresent(call -> add(call, activityArn, true));
            throw stopped;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a place in a queue can't fail", impossible);
        }
    }

    private synchronized CompletableFuture<TaskCall> queueUp(String activityArn) {
        Queue queue = queues.computeIfAbsent(activityArn, _ -> new Queue(new LinkedHashMap<>(), new ArrayDeque<>()));
        Map.Entry<String, TaskCall> waiting = queue.tasks().pollFirstEntry();
        if (waiting != null) {
            forget(activityArn, queue);
            return CompletableFuture.completedFuture(waiting.getValue());
        }
        CompletableFuture<TaskCall> turn = new CompletableFuture<>();
        queue.workers().add(turn);
        return turn;
    }

    /** @return the task that came at the last moment, if one did */
    private synchronized Optional<TaskCall> leave(String activityArn, CompletableFuture<TaskCall> turn) {
        turn.cancel(false);
        Queue queue = queues.get(activityArn);
        if (queue != null) {
            queue.workers().remove(turn);
            forget(activityArn, queue);
        }
        return turn.isCancelled() ? Optional.empty() : Optional.of(turn.join());
    }
}
