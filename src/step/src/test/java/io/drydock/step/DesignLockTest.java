package io.drydock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.step.DesignLock.Locked;
import io.drydock.store.contract.TestClock;
import io.drydock.store.memory.MemoryStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DesignLockTest {
    private final TestClock clock = new TestClock();
    private final DesignLock lock = new DesignLock(new MemoryStore(clock), clock);

    @Test
    void aSiteThatIsNotLockedAllowsEveryDesign() {
        assertThat(lock.locked()).isEmpty();
        assertThatCode(() -> lock.require("d1")).doesNotThrowAnyException();
        assertThat(lock.unlock()).isEmpty();
    }

    @Test
    void aLockedSiteAllowsOneDesign() {
        var locked = lock.lock("d1", "t1");

        assertThat(locked).isEqualTo(new Locked("d1", "t1", clock.instant()));
        assertThat(lock.locked()).contains(locked);
        assertThatCode(() -> lock.require("d1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> lock.require("d2")).isInstanceOfSatisfying(DesignLocked.class, refused -> {
            assertThat(refused.designId()).isEqualTo("d1");
            assertThat(refused.taskId()).isEqualTo("t1");
            assertThat(refused.since()).isEqualTo(locked.since());
            assertThat(refused.errorType()).isEqualTo("DesignLocked");
            assertThat(refused).hasMessageContainingAll("d1", "d2", "t1", locked.since().toString(), "unlock-design");
        });
        assertThatThrownBy(() -> lock.lock("d2", "t2")).isInstanceOf(DesignLocked.class);
    }

    @Test
    void aLockOfTheSameDesignStaysAsItIs() {
        var first = lock.lock("d1", "t1");
        clock.advance(Duration.ofHours(1));

        assertThat(lock.lock("d1", "t2")).isEqualTo(first);
    }

    @Test
    void aFreedSiteMayBeLockedToAnotherDesign() {
        var first = lock.lock("d1", "t1");

        assertThat(lock.unlock()).contains(first);
        assertThat(lock.locked()).isEmpty();
        assertThat(lock.lock("d2", "t2").designId()).isEqualTo("d2");
    }

    @Test
    void onlyTheLockOfTheNamedDesignIsFreed() {
        var first = lock.lock("d1", "t1");

        assertThat(lock.unlock("d2")).isEmpty();
        assertThat(lock.locked()).contains(first);
        assertThat(lock.unlock("d1")).contains(first);
        assertThat(lock.unlock("d1")).isEmpty();
    }

    @Test
    void ofManyDesignsAtOnceOneGetsTheSite() {
        Set<Locked> got = ConcurrentHashMap.newKeySet();
        var refused = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var design = 0; design < 20; design++) {
                var designId = "d" + design;
                workers.submit(() -> {
                    try {
                        got.add(lock.lock(designId, "task of " + designId));
                    } catch (DesignLocked e) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        assertThat(got).hasSize(1);
        assertThat(refused).hasValue(19);
        assertThat(lock.locked()).contains(got.iterator().next());
    }

    @Test
    void ofTwoWhoFreeASiteAtOnceOneFreedIt() {
        lock.lock("d1", "t1");
        var freed = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker = 0; worker < 2; worker++) {
                workers.submit(() -> lock.unlock().ifPresent(_ -> freed.incrementAndGet()));
            }
        }
        assertThat(freed).hasValue(1);
        assertThat(lock.locked()).isEmpty();
    }
}
