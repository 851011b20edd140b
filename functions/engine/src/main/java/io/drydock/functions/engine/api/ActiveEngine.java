package io.drydock.functions.engine.api;

import io.drydock.functions.engine.run.Engine;

/** What starts or changes executions needs the engine that holds the lease. */
public final class ActiveEngine {
    private ActiveEngine() {
    }

    /** @throws ApiFailure ServiceUnavailable if another engine runs the executions, and goes on doing so */
    public static void require(Engine engine) throws InterruptedException {
        if (!engine.active(engine.takeover())) {
            throw ApiFailure.unavailable("Another engine holds the lease of this store and runs its executions. Ask that one; "
                    + "this one takes over within " + engine.takeover().toSeconds() + " s after the other has gone.");
        }
    }
}
