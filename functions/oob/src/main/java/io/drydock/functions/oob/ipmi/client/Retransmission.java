package io.drydock.functions.oob.ipmi.client;

import java.util.concurrent.ThreadLocalRandom;

/** One message on its way: sent, and sent again with growing pauses, until it is stopped or its time is over. For the loop's thread. */
final class Retransmission {
    private final Timers timers;
    private final ClientLimits.Pauses pauses;
    private final long deadline;
    private final Runnable transmit;
    private final Runnable expired;
    private Timers.Timer timer;
    private int transmissions;

    /**
     * @param deadline by {@link System#nanoTime()}
     * @param transmit sends the message
     * @param expired what is done if the time is over
     */
    Retransmission(Timers timers, ClientLimits.Pauses pauses, long deadline, Runnable transmit, Runnable expired) {
        this.timers = timers;
        this.pauses = pauses;
        this.deadline = deadline;
        this.transmit = transmit;
        this.expired = expired;
    }

    /** How often the message was sent up to now. */
    int transmissions() {
        return transmissions;
    }

    void start() {
        send();
    }

    private void send() {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            expired.run();
            return;
        }
        timer = timers.in(Math.min(left, pause(transmissions)), this::send);
        transmissions++;
        transmit.run();
    }

    /** Nothing is sent any more, and it won't expire. */
    void stop() {
        if (timer != null) {
            timer.cancel();
        }
    }

    private long pause(int before) {
        long longest = pauses.longest().toNanos();
        long doubled = Math.min(longest, pauses.first().toNanos() << Math.min(before, 16));
        return doubled - doubled / 4 + ThreadLocalRandom.current().nextLong(Math.max(1, doubled / 2));
    }
}
