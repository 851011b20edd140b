package io.drydock.functions.oob.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.Quirks;
import io.drydock.functions.oob.limit.BmcTurns.Turn;
import io.drydock.step.DownstreamUnavailable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BmcTurnsTest {
    private static final int FAST = 1_000_000;

    private static Bmc bmc(int last) {
        try {
            return new Bmc("n" + last, InetAddress.getByAddress(new byte[] {127, 15, 0, (byte) last}), "oob", "admin", Map.of(Bmc.CREDENTIAL, () -> "secret"), Map.of(),
                    Quirks.NONE);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBmcHasOneSessionAtATime() throws Exception {
        BmcTurns turns = new BmcTurns(64, FAST, Duration.ofSeconds(30));
        assertThat(mostAtOnce(turns, 20, _ -> bmc(1))).isEqualTo(1);
    }

    @Test
    void soManySessionsAreOpenAtOnceInAll() throws Exception {
        BmcTurns turns = new BmcTurns(3, FAST, Duration.ofSeconds(30));
        assertThat(mostAtOnce(turns, 30, BmcTurnsTest::bmc)).isBetween(1, 3);
    }

    @Test
    void aTurnThatDoesNotComeIsUnavailableAndTakesNothing() {
        BmcTurns turns = new BmcTurns(2, FAST, Duration.ZERO);
        Turn first = turns.take(bmc(1));
        assertThatThrownBy(() -> turns.take(bmc(1))).isInstanceOf(DownstreamUnavailable.class).hasMessageContaining("n1")
                .hasMessageContaining("127.15.0.1").hasMessageContaining("another session");
        Turn second = turns.take(bmc(2));
        assertThatThrownBy(() -> turns.take(bmc(3))).isInstanceOf(DownstreamUnavailable.class).hasMessageContaining("drydock.oob.concurrency");
        second.close();
        turns.take(bmc(3)).close();
        first.close();
        turns.take(bmc(1)).close();
    }

    @Test
    void beyondTheRateATurnIsUnavailable() {
        BmcTurns turns = new BmcTurns(64, 1, Duration.ZERO);
        turns.take(bmc(1)).close();
        assertThatThrownBy(() -> turns.take(bmc(1))).isInstanceOf(DownstreamUnavailable.class).hasMessageContaining("drydock.oob.per-second");
        assertThatThrownBy(() -> turns.take(bmc(1))).hasMessageContaining("drydock.oob.per-second");
    }

    @Test
    void limitsOfNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BmcTurns(0, 1, Duration.ZERO)).withMessageContaining("drydock.oob.concurrency");
        assertThatIllegalArgumentException().isThrownBy(() -> new BmcTurns(1, 0, Duration.ZERO)).withMessageContaining("drydock.oob.per-second");
    }

    private static int mostAtOnce(BmcTurns turns, int calls, IntFunction<Bmc> bmc) throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Bmc own = bmc.apply(i);
            work.add(() -> {
                try (Turn _ = turns.take(own)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                }
                return null;
            });
        }
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        }
        return most.get();
    }
}
