package io.drydock.functions.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.store.dynamodb.DynamoDbLocal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at random moments, again and again, while many executions with every type of state run: all of them end as if nothing had
 * happened. {@code -Ddrydock.faults.kills=300} says how often, {@code -Ddrydock.faults.seed=…} repeats the moments of an earlier run.
 */
class EngineFaultTest {
    private static final int KILLS = Integer.getInteger("drydock.faults.kills", 12);
    private static final long SEED = Long.getLong("drydock.faults.seed", System.nanoTime() % 1_000_000);
    private static final int OPEN = 12;
    private static Map<Ordeal.Kind, Audit.Outcome> undisturbed;

    @BeforeAll
    @Timeout(240)
    static void runUndisturbed(@TempDir Path folder) throws Exception {
        try (Ordeal peace = new Ordeal(new StorePlace.Folder(folder.resolve("store")), folder.resolve("log"), SEED)) {
            peace.start(2 * Ordeal.Kind.VARIANTS);
            peace.finish();
            assertThat(peace.audit().violations()).isEmpty();
            undisturbed = peace.outcomes();
        }
    }

    @Test
    void killsLoseNothingInAFolder(@TempDir Path folder) throws Exception {
        survive(new StorePlace.Folder(folder.resolve("store")), folder.resolve("log"));
    }

    @Test
    void killsLoseNothingInDynamoDb(@TempDir Path folder) throws Exception {
        survive(new StorePlace.Table(DynamoDbLocal.address(), "faults-" + SEED), folder.resolve("log"));
    }

    private static void survive(StorePlace place, Path log) throws Exception {
        long begun = System.nanoTime();
        try (Ordeal ordeal = new Ordeal(place, log, SEED)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                ordeal.start(OPEN);
                ordeal.kill();
                assertThat(ordeal.audit().violations()).as("after kill %d, seed %d", kill, SEED).isEmpty();
            }
            ordeal.finish();
            Audit audit = ordeal.audit();
            System.out.printf("%s: seed %d, %d kills, %d executions asked for, %d with their children, %d events, %d calls for %d tasks, %d s%n",
                    place, SEED, KILLS, ordeal.executions(), audit.executions(), audit.events(), ordeal.calls().total(), ordeal.calls().tasks(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            assertThat(audit.violations()).as("seed %d", SEED).isEmpty();
            assertThat(ordeal.calls().needless()).as("asked for again though done, seed %d", SEED).isEmpty();
            assertThat(ordeal.calls().unasked()).as("done though nobody was asked, seed %d", SEED).isEmpty();
            ordeal.kinds().forEach((arn, kind) -> assertThat(audit.outcomes().get(arn)).as("%s %s, seed %d", arn, kind, SEED)
                    .isEqualTo(undisturbed.get(kind)));
            assertThat(audit.executions()).as("executions are started once, seed %d", SEED)
                    .isEqualTo(ordeal.kinds().values().stream().mapToInt(kind -> 2 + undisturbed.get(kind).children()).sum());
        }
    }
}
