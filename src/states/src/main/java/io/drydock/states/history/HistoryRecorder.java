package io.drydock.states.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Numbers the events of one transition, on from the last one of the transition before. */
public final class HistoryRecorder {
    /** How many events AWS Step Functions lets an execution have ("Quotas for Step Functions"). */
    public static final long MAX_EVENTS = 25_000;

    private final Instant now;
    private final List<HistoryEvent> events = new ArrayList<>();
    private long lastId;

    public HistoryRecorder(long lastId, Instant now) {
        this.lastId = lastId;
        this.now = now;
    }

    /**
     * @param previous the event that led to this one
     * @return the event's id
     */
    public long add(HistoryEventType type, ObjectNode details, long previous) {
        events.add(new HistoryEvent(++lastId, previous, now, type, details));
        return lastId;
    }

    public long lastId() {
        return lastId;
    }

    public List<HistoryEvent> events() {
        return List.copyOf(events);
    }
}
