package io.drydock.states.execution;

import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.MapState;
import io.drydock.states.model.ParallelState;
import io.drydock.states.model.State;
import io.drydock.states.model.TaskState;
import io.drydock.states.model.WaitState;
import java.util.Optional;

/** What Parallel and Map states have in common: the child branches of a branch. */
final class Children {
    private Children() {
    }

    /**
     * Why a child failed.
     *
     * @param latest its last event, be it one that others follow or not
     */
    record Failed(Optional<String> error, Optional<String> cause, long latest) {
    }

    /** All children are over: the branch goes on after the last event of theirs. */
    static void join(Turn turn) {
        long last = turn.branch().children().stream().mapToLong(LiveBranch::lastEventId).max().orElse(turn.branch().lastEventId());
        turn.branch().follow(Math.max(last, turn.branch().lastEventId()));
    }

    /** Removes all branches below, and whatever works for them is called off. */
    static void drop(Turn turn) {
        for (LiveBranch child : turn.branch().children()) {
            cancel(turn.draft(), child);
            drop(turn.of(child));
            turn.draft().removed(child);
        }
        turn.branch().dropChildren();
    }

    /** Calls off what works for {@code branch} itself. */
    static void cancel(Draft draft, LiveBranch branch) {
        switch (branch.activity()) {
            case Activity.TaskInFlight task -> draft.effect(new Effect.CancelTask(branch.id(), task.token()));
            case Activity.ChildRunning(String arn) -> draft.effect(new Effect.StopChild(branch.id(), arn));
            case Activity _ -> {
            }
        }
    }

    /** Records that the states which the other children were in are cut off. */
    static void recordAborted(Turn turn, LiveBranch failed) {
        for (LiveBranch child : turn.branch().children()) {
            if (child != failed && child.activity().currentVisit().isPresent()) {
                aborted(turn.state(child.activity().currentVisit().get())).ifPresent(type ->
                        turn.draft().recordBeside(failed.lastEventId(), type, HistoryDetails.none()));
            }
        }
    }

    /** Only states that take time can be cut off. */
    private static Optional<HistoryEventType> aborted(State state) {
        return switch (state) {
            case TaskState _ -> Optional.of(HistoryEventType.TASK_STATE_ABORTED);
            case WaitState _ -> Optional.of(HistoryEventType.WAIT_STATE_ABORTED);
            case ParallelState _ -> Optional.of(HistoryEventType.PARALLEL_STATE_ABORTED);
            case MapState _ -> Optional.of(HistoryEventType.MAP_STATE_ABORTED);
            case State _ -> Optional.empty();
        };
    }
}
