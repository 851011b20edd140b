package io.drydock.functions.engine.task;

/** A task that has been started. */
public interface TaskInFlight {
    /** Nobody waits for it any more; returns at once. What happens to it from now on changes nothing. */
    void cancel();

    /** The engine stops working for it, the task itself goes on: whoever runs the execution next waits for it. */
    default void leave() {
        cancel();
    }
}
