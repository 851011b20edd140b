package io.drydock.functions.drydock;

/** What the process is asked to do, beside serving. */
sealed interface Order {
    /** A task is started and watched to its end. */
    record Run(MainTask task, String design, JobScope scope) implements Order {
    }

    /** What a task would do is told; nothing is done. */
    record Plan(MainTask task, String design, JobScope scope) implements Order {
    }

    /** A failed or stopped task goes on, and is watched to its end. */
    record Retry(String taskId) implements Order {
    }

    /** A task is told of as it stands. */
    record Show(String taskId) implements Order {
    }

    /** A task is cancelled in an orderly way. */
    record Stop(String taskId) implements Order {
    }

    /** The newest tasks are told of. */
    record ListTasks() implements Order {
    }

    /** Whether the process ends with it, whatever else is said: somebody only wants to know, or to say, something. */
    default boolean endsTheProcess() {
        return switch (this) {
            case Run _, Retry _ -> false;
            case Plan _, Show _, Stop _, ListTasks _ -> true;
        };
    }
}
