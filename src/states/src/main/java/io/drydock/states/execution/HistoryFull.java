package io.drydock.states.execution;

/** The history has room for its last event only. */
final class HistoryFull extends RuntimeException {
    HistoryFull() {
        super("the history is full", null, false, false);
    }
}
