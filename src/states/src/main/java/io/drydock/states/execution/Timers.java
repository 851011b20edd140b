package io.drydock.states.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

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
        List<LiveBranch> due = new ArrayList<>();
        while (!queue.isEmpty() && (queue.peek().stale() || !now.isBefore(queue.peek().at()))) {
            Due next = queue.poll();
            if (!next.stale()) {
                due.add(next.branch());
            }
        }
        return due;
    }

    Optional<Instant> next() {
        while (!queue.isEmpty() && queue.peek().stale()) {
            queue.poll();
        }
        return Optional.ofNullable(queue.peek()).map(Due::at);
    }
}
