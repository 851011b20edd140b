package io.drydock.functions.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CallTurnsTest {
    private final CallTurns turns = new CallTurns(1);
    private final CountDownLatch twicePutOff = new CountDownLatch(2);

    private CallTime time(Duration whole, Runnable putOff) {
        return new CallTime(InstantSource.system(), Instant.now().plus(whole), putOff);
    }

    @Test
    void aTurnThatIsFreePutsNothingOff() throws Exception {
        CallTime time = time(Duration.ofSeconds(60), () -> {
            throw new AssertionError("nobody is to be told");
        });
        Instant deadline = time.deadline();
        turns.take(time);

        assertThat(time.deadline()).isEqualTo(deadline);
    }

    @Test
    void whileACallWaitsForItsTurnItsTimeBeginsAnewAgainAndAgain() throws Exception {
        turns.take(time(Duration.ofSeconds(60), () -> {
        }));
        Duration whole = Duration.ofMillis(200);
        CallTime waiting = time(whole, twicePutOff::countDown);
        Instant before = waiting.deadline();
        Thread call = Thread.startVirtualThread(() -> take(waiting));
        assertThat(twicePutOff.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(call.isAlive()).isTrue();
        turns.give();
        call.join();

        assertThat(waiting.deadline()).isAfter(before);
    }

    @Test
    void aCallWhoseTimeIsOverIsNotPutOff() throws Exception {
        turns.take(time(Duration.ofSeconds(60), () -> {
        }));
        CallTime over = time(Duration.ofSeconds(-1), twicePutOff::countDown);
        Thread call = Thread.startVirtualThread(() -> take(over));
        while (call.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        turns.give();
        call.join();

        assertThat(twicePutOff.getCount()).isEqualTo(2);
    }

    @Test
    void whoIsNotWantedAnyMoreLeavesTheRow() throws Exception {
        turns.take(time(Duration.ofSeconds(60), () -> {
        }));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> turns.take(time(Duration.ofSeconds(60), () -> {
        }))).isInstanceOf(InterruptedException.class);
        turns.give();
        turns.take(time(Duration.ofSeconds(60), () -> {
        }));
    }

    private void take(CallTime time) {
        try {
            turns.take(time);
        } catch (InterruptedException unwanted) {
            throw new AssertionError(unwanted);
        }
    }
}
