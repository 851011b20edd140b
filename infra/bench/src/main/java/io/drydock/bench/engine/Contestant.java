package io.drydock.bench.engine;

import java.io.IOException;
import java.time.Duration;

/** What runs state machines, and is compared. */
sealed interface Contestant permits Peer, EngineOnStore {
    String name();

    /** Whether it knows the workload's query language. */
    boolean takes(Workload workload);

    /**
     * Runs executions one after another for at least this time.
     *
     * @return states entered a second
     * @throws IllegalStateException if an execution does not come to what it has to come to
     */
    double statesPerSecond(Workload workload, Duration atLeast) throws IOException, InterruptedException;
}
