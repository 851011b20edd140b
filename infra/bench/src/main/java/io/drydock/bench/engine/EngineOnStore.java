package io.drydock.bench.engine;

import io.drydock.states.execution.Execution;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** The engine of this product; each measurement has a store with nothing in it. */
record EngineOnStore(Stores stores) implements Contestant {
    @Override
    public String name() {
        return stores.name();
    }

    @Override
    public boolean takes(Workload workload) {
        return true;
    }

    @Override
    public double statesPerSecond(Workload workload, Duration atLeast) throws IOException, InterruptedException {
        try (Stores.Empty empty = stores.open();
                RunningEngine engine = new RunningEngine(empty.store(), InstantSource.system(), Execution.Limits.AWS)) {
            long begin = System.nanoTime();
            long states = 0;
            for (int i = 0; System.nanoTime() - begin < atLeast.toNanos(); i++) {
                engine.start(workload, "e" + i);
                engine.awaitOutput(workload, "e" + i);
                states += workload.states();
            }
            return states / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
