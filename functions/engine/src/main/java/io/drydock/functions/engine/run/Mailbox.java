package io.drydock.functions.engine.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The mail of one execution, and whether somebody is at work on it. */
final class Mailbox {
    private final Deque<Mail<?>> mails = new ArrayDeque<>(2);
    private boolean worked;
    private boolean closed;

    /** What became of a mail. */
    enum Posted { CLOSED, WAITS, NEEDS_WORKER }

    synchronized Posted post(Mail<?> mail) {
        if (closed) {
            return Posted.CLOSED;
        }
        mails.addLast(mail);
        if (worked) {
            return Posted.WAITS;
        }
        worked = true;
        return Posted.NEEDS_WORKER;
    }

    synchronized Optional<Mail<?>> take() {
        return Optional.ofNullable(mails.pollFirst());
    }

    /** @return whether the worker may go: there is nothing left */
    synchronized boolean rest() {
        worked = !mails.isEmpty();
        return !worked;
    }

    /** {@link #rest()} for good. */
    synchronized boolean closeIfEmpty() {
        closed = closed || mails.isEmpty();
        return closed;
    }

    /** @return what was left in it */
    synchronized List<Mail<?>> close() {
        closed = true;
        List<Mail<?>> left = List.copyOf(mails);
        mails.clear();
        return left;
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
