package io.drydock.states.execution;

import io.drydock.states.execution.Activity.ChildFailed;
import io.drydock.states.execution.Activity.ChildRunning;
import io.drydock.states.execution.Activity.Finished;
import io.drydock.states.execution.Activity.MapRunning;
import java.util.Arrays;
import java.util.Optional;

/** What can be said of a map run from its branches. */
final class MapRuns {
    static final String RUNNING = "RUNNING";
    static final String SUCCEEDED = "SUCCEEDED";
    static final String FAILED = "FAILED";
    static final String ABORTED = "ABORTED";

    private MapRuns() {
    }

    /** Whether more items failed than are tolerated. */
    static boolean tooManyFailures(LiveBranch parent, MapRunning run) {
        long failed = 0;
        for (LiveBranch child : parent.children()) {
            failed += child.activity() instanceof ChildFailed ? run.sizes()[child.index()] : 0;
        }
        long bad = failed;
        long total = Arrays.stream(run.sizes()).asLongStream().sum();
        Optional<Long> count = run.tolerance().count();
        Optional<Double> percentage = run.tolerance().percentage();
        if (count.isEmpty() && percentage.isEmpty()) {
            return bad > 0;
        }
        return count.filter(most -> bad > most).isPresent() || percentage.filter(most -> bad * 100.0 / total > most).isPresent();
    }

    static MapRun describe(Turn turn, MapRunning run, String status) {
        boolean over = !status.equals(RUNNING);
        return new MapRun(run.mapRunArn(), turn.setting().identity().executionArn(), run.visit().state(), status, run.startedAt(),
                over ? Optional.of(turn.now()) : Optional.empty(), run.concurrency(), run.tolerance().count().orElse(0L),
                run.tolerance().percentage().orElse(0.0), counts(turn.branch(), run, true), counts(turn.branch(), run, false),
                turn.redrives().count(), turn.redrives().last());
    }

    private static MapRun.Counts counts(LiveBranch parent, MapRunning run, boolean items) {
        long running = 0;
        long succeeded = 0;
        long failed = 0;
        long timedOut = 0;
        long aborted = 0;
        for (LiveBranch child : parent.children()) {
            int weight = items ? run.sizes()[child.index()] : 1;
            switch (child.activity()) {
                case ChildRunning _ -> running += weight;
                case Finished _ -> succeeded += weight;
                case ChildFailed(var _, ExecutionResult.TimedOut()) -> timedOut += weight;
                case ChildFailed(var _, ExecutionResult.Aborted _) -> aborted += weight;
                case Activity _ -> failed += weight;
            }
        }
        long total = items ? Arrays.stream(run.sizes()).asLongStream().sum() : run.inputs().size();
        return new MapRun.Counts(total - running - succeeded - failed - timedOut - aborted, running, succeeded, failed, timedOut, aborted, total);
    }
}
