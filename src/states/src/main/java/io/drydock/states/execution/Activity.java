package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Optional;

/** What a branch is doing between two transitions. */
public sealed interface Activity {
    /** About to enter {@code state}: not started yet, or paused after many states that took no time. */
    record Entering(String state, JsonNode input) implements Activity {
    }

    /**
     * A resource works.
     *
     * @param token tells this attempt from every other one of the execution: an answer with another token comes too late
     * @param secret of tasks that are answered by their task token
     * @param timeoutSeconds how long the attempt may take
     * @param deadline when that is over
     */
    record TaskInFlight(Visit visit, long token, Optional<String> secret, JsonNode arguments, Phase phase, long timeoutSeconds, Instant deadline,
            Optional<Heartbeat> heartbeat) implements Activity {
        TaskInFlight in(Phase next) {
            return new TaskInFlight(visit, token, secret, arguments, next, timeoutSeconds, deadline, heartbeat);
        }

        /** The same after a sign of life. */
        TaskInFlight beaten(Instant now) {
            return new TaskInFlight(visit, token, secret, arguments, phase, timeoutSeconds, deadline, later(now));
        }

        /** The same with its whole time from {@code now} on. */
        TaskInFlight anew(Instant now) {
            return new TaskInFlight(visit, token, secret, arguments, phase, timeoutSeconds, now.plusSeconds(timeoutSeconds),
                    later(now));
        }

        private Optional<Heartbeat> later(Instant now) {
            return heartbeat.map(beat -> new Heartbeat(beat.seconds(), now.plusSeconds(beat.seconds())));
        }

        /** When the attempt has taken too long, or been silent for too long. */
        Instant due() {
            return heartbeat.map(Heartbeat::due).filter(deadline::isAfter).orElse(deadline);
        }
    }

    /** How far an attempt is. */
    enum Phase {
        /** An activity's task that no worker has fetched. */
        SCHEDULED,
        /** The resource was, or is being, asked. */
        STARTED,
        /** The service has the job; its end is awaited. */
        SUBMITTED
    }

    /** A sign of life is due every {@code seconds}, the next one at {@code due}. */
    record Heartbeat(long seconds, Instant due) {
    }

    /** The state failed and is tried again at {@code at}. */
    record RetryPending(Visit visit, Instant at) implements Activity {
    }

    /** A Wait state lets time pass. */
    record Waiting(Visit visit, Instant until) implements Activity {
    }

    /** A Parallel state waits for its branches. */
    record Forked(Visit visit) implements Activity {
    }

    /**
     * An inline Map state waits for its iterations.
     *
     * @param input what its "ItemSelector" refers to
     * @param items an array, or an object
     * @param concurrency how many iterations at a time
     */
    record Iterating(Visit visit, JsonNode input, JsonNode items, int concurrency) implements Activity {
    }

    /**
     * A DISTRIBUTED Map state waits for its child executions.
     *
     * @param inputs of the child executions
     * @param sizes how many items each of them has
     */
    record MapRunning(Visit visit, String mapRunArn, ArrayNode inputs, int[] sizes, int concurrency, Tolerance tolerance, Instant startedAt)
            implements Activity {
    }

    /** How many failed items a map run bears; where neither is given, none. */
    record Tolerance(Optional<Long> count, Optional<Double> percentage) {
    }

    /** In a map run's branch: the child execution that works for it. */
    record ChildRunning(String executionArn) implements Activity {
    }

    /** The branch stands where a state of it failed and nobody handled that. From there it can be redriven. */
    record Stopped(Visit visit, Optional<String> error, Optional<String> cause) implements Activity {
    }

    /** In a map run's branch: the child execution did not succeed. */
    record ChildFailed(String executionArn, ExecutionResult result) implements Activity {
    }

    /** The branch is over. */
    record Finished(JsonNode output) implements Activity {
    }

    /** The visit of the state that the branch is in, if it is in one. */
    default Optional<Visit> currentVisit() {
        return switch (this) {
            case TaskInFlight task -> Optional.of(task.visit());
            case RetryPending(Visit visit, var _) -> Optional.of(visit);
            case Waiting(Visit visit, var _) -> Optional.of(visit);
            case Forked(Visit visit) -> Optional.of(visit);
            case Iterating iterating -> Optional.of(iterating.visit());
            case MapRunning running -> Optional.of(running.visit());
            case Stopped(Visit visit, var _, var _) -> Optional.of(visit);
            case Entering _, ChildRunning _, ChildFailed _, Finished _ -> Optional.empty();
        };
    }

    /** When time is up for what the branch is doing. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case TaskInFlight task -> Optional.of(task.due());
            case RetryPending(Visit _, Instant at) -> Optional.of(at);
            case Waiting(Visit _, Instant until) -> Optional.of(until);
            case Activity _ -> Optional.empty();
        };
    }
}
