package io.drydock.functions.engine.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long the answer to a call is waited for. A call that can't be made yet has its whole time put off. */
public final class CallTime {
    /** Such a part of the whole time may go by before a call is made, without anybody being told. */
    private static final int SHARE = 4;

    private final InstantSource clock;
    private final Duration whole;
    private final Runnable putOff;
    private volatile Instant deadline;

    /**
     * Begins now.
     *
     * @param putOff tells whoever waits for the answer that the whole time begins anew
     */
    public CallTime(InstantSource clock, Instant deadline, Runnable putOff) {
        this.clock = clock;
        this.deadline = deadline;
        this.whole = Duration.between(clock.instant(), deadline);
        this.putOff = putOff;
    }

    /** Nobody waits for the answer after that. */
    Instant deadline() {
        return deadline;
    }

    /** The call could not be made yet: its whole time begins now. */
    void putOff() {
        deadline = clock.instant().plus(whole);
        putOff.run();
    }

    /** How long a call may be late before it is to be put off. */
    Duration patience() {
        return whole.dividedBy(SHARE);
    }
}
