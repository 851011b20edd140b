package io.drydock.states.execution;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedSet;

/** Which branch waits until when. An entry whose branch has gone on since is left in the queue until its time comes up. */
final class Timers {
    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));

    private record Due(Instant at, LiveBranch branch, Activity activity) {
        boolean stale() {
            return branch.activity() != activity;
        }
    }

    void watch(LiveBranch branch) {
        branch.activity().dueAt().ifPresent(at -> queue.add(new Due(at, branch, branch.activity())));
    }

    /** The branches whose time has come; none of them is watched any more. */
    List<LiveBranch> take(Instant now) {
        // A branch that was watched twice for the same activity is due once.
        SequencedSet<LiveBranch> due = new LinkedHashSet<>();
        while (!queue.isEmpty() && (queue.peek().stale() || !now.isBefore(queue.peek().at()))) {
            Due next = queue.poll();
            if (!next.stale()) {
                due.add(next.branch());
            }
        }
        return List.copyOf(due);
    }

    Optional<Instant> next() {
        while (!queue.isEmpty() && queue.peek().stale()) {
            queue.poll();
        }
        return Optional.ofNullable(queue.peek()).map(Due::at);
    }
}
