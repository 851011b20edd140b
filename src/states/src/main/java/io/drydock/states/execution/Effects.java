package io.drydock.states.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to be done for an execution that has come to an activity. */
final class Effects {
    private Effects() {
    }

    /** @param deadline when the execution as a whole times out */
    static List<Effect> of(Activity after, Optional<Instant> deadline) {
        List<Effect> effects = new ArrayList<>();
        Optional<Instant> due = switch (after) {
            case Activity.TaskInFlight task -> {
                effects.add(new Effect.InvokeTask(task.token(), task.resource(), task.arguments(), task.deadline()));
                yield Optional.of(task.deadline());
            }
            case Activity.RetryPending(Visit _, Instant at) -> Optional.of(at);
            case Activity.Waiting(Visit _, Instant until) -> Optional.of(until);
            case Activity.Entering _ -> {
                effects.add(new Effect.Continue());
                yield Optional.empty();
            }
            case Activity.Ended(ExecutionResult result, Instant _) -> {
                effects.add(new Effect.Complete(result));
                yield Optional.empty();
            }
        };
        if (!(after instanceof Activity.Ended)) {
            due.map(at -> deadline.filter(at::isAfter).orElse(at)).or(() -> deadline).ifPresent(at -> effects.add(new Effect.StartTimer(at)));
        }
        return effects;
    }
}
