package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.history.HistoryRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A transition while it is worked out. */
final class Draft {
    private final Instant now;
    private final HistoryRecorder history;
    private final Set<LiveBranch> changed = new LinkedHashSet<>();
    private final List<LiveBranch> forked = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<MapRun> mapRuns = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private JsonNode lastValue;
    private String lastText;

    Draft(long lastEventId, Instant now) {
        this.now = now;
        this.history = new HistoryRecorder(lastEventId, now);
    }

    Instant now() {
        return now;
    }

    long lastEventId() {
        return history.lastId();
    }

    /** The next event of {@code branch}. */
    long record(LiveBranch branch, HistoryEventType type, ObjectNode details) {
        long id = recordBeside(branch.lastEventId(), type, details);
        branch.follow(id);
        changed.add(branch);
        return id;
    }

    /**
     * An event that others do not follow: what comes next refers to an earlier one.
     *
     * @return its id
     * @throws HistoryFull if there is no room but for the execution's last event
     */
    long recordBeside(long previous, HistoryEventType type, ObjectNode details) {
        if (history.lastId() >= HistoryRecorder.MAX_EVENTS - 1) {
            throw new HistoryFull();
        }
        return history.add(type, details, previous);
    }

    /** The execution's last event, for which there is always room. */
    void recordEnd(long previous, HistoryEventType type, ObjectNode details) {
        history.add(type, details, previous);
    }

    void changed(LiveBranch branch) {
        changed.add(branch);
    }

    /** A new branch that is about to enter its first state. */
    void forked(LiveBranch branch) {
        changed.add(branch);
        forked.add(branch);
    }

    /** The new branches since this was last asked. */
    List<LiveBranch> takeForked() {
        List<LiveBranch> taken = List.copyOf(forked);
        forked.clear();
        return taken;
    }

    void removed(LiveBranch branch) {
        changed.remove(branch);
        removed.add(branch.id());
    }

    void mapRun(MapRun run) {
        mapRuns.add(run);
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    /** {@code value} as JSON text; a state's output is the next one's input, so the last text is kept. */
    String text(JsonNode value) {
        if (value != lastValue) {
            lastText = value.toString();
            lastValue = value;
        }
        return lastText;
    }

    Transition transition(boolean happened, Optional<End> end, Redrives redrives) {
        List<Branch> branches = changed.stream().map(LiveBranch::snapshot).toList();
        Change change = new Change(branches, List.copyOf(removed), end, redrives, history.lastId());
        return new Transition(happened, change, history.events(), List.copyOf(mapRuns), List.copyOf(effects));
    }
}
