package io.drydock.states.execution;

import io.drydock.states.execution.Activity.ChildFailed;
import io.drydock.states.execution.Activity.ChildRunning;
import io.drydock.states.execution.Activity.Forked;
import io.drydock.states.execution.Activity.Iterating;
import io.drydock.states.execution.Activity.MapRunning;
import io.drydock.states.execution.Activity.RetryPending;
import io.drydock.states.execution.Activity.Stopped;
import io.drydock.states.execution.Activity.TaskInFlight;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import java.util.List;

/**
 * How a branch of an ended execution goes on when that is redriven: what is over stays over, what failed or was cut off is done again from its
 * own input, with its retries counted anew ("Redrive behavior of individual states").
 */
final class Redrive {
    private Redrive() {
    }

    /** Enters a state once more, without a second event of its entry. */
    interface Attempt {
        Move again(Visit visit) throws StateFailure;
    }

    static Move move(Turn turn, LiveBranch branch, Attempt attempt) {
        return switch (branch.activity()) {
            case Stopped(Visit visit, var _, var _) -> again(turn, visit, attempt);
            case Forked(Visit visit) when branch.unsettled() == 0 -> again(turn, visit, attempt);
            case Iterating map when branch.unsettled() == 0 -> again(turn, map.visit(), attempt);
            case TaskInFlight task -> again(turn, task.visit(), attempt);
            case RetryPending(Visit visit, var _) -> again(turn, visit, attempt);
            case ChildFailed(String arn, var _) -> {
                turn.draft().effect(MapRunAction.childOf(turn, arn));
                yield new Move.Stay(new ChildRunning(arn));
            }
            case ChildRunning(String arn) -> {
                turn.draft().effect(MapRunAction.childOf(turn, arn));
                yield new Move.Stay(branch.activity());
            }
            case MapRunning run -> {
                turn.record(HistoryEventType.MAP_RUN_REDRIVEN,
                        HistoryDetails.none().put("mapRunArn", run.mapRunArn()).put("redriveCount", turn.redrives().count()));
                yield new Move.Stay(run);
            }
            case Activity other -> new Move.Stay(other);
        };
    }

    private static Move again(Turn turn, Visit visit, Attempt attempt) {
        Children.drop(turn);
        Visit anew = new Visit(visit.state(), visit.enteredAt(), visit.enteredEventId(), visit.input(), List.of());
        return Failures.guarded(turn, anew, () -> attempt.again(anew));
    }
}
