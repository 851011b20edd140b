package io.drydock.functions.engine.record;

/**
 * Where an entry stands in an execution's journal: behind so many events of the history, and behind so many entries since then that
 * brought no event. It follows from the entries before it and from nothing else, so two engines that have read the same journal write
 * their next entry to the same key, whatever is in it: a write there on the condition that nothing is there yet is a fence, and the
 * second of them gets to know of the first.
 */
public record JournalPosition(long eventsBefore, long eventlessBefore) {
    public static final JournalPosition FIRST = new JournalPosition(0, 0);

    /** The position behind an entry that stands here, and after which the history's last event is {@code lastEventId}. */
    public JournalPosition next(long lastEventId) {
        return lastEventId > eventsBefore ? new JournalPosition(lastEventId, 0) : new JournalPosition(eventsBefore, eventlessBefore + 1);
    }

    String sort() {
        return behind(eventsBefore) + "#" + eightDigits(eventlessBefore);
    }

    /** Every key of entries behind {@code events} events begins with this. */
    static String behind(long events) {
        return ExecutionKeys.JOURNAL + eightDigits(events);
    }

    /** What "%08d" gives, without its price: each write needs two. */
    private static String eightDigits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }
}
