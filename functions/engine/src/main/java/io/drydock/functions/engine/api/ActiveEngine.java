package io.drydock.functions.engine.api;

import io.drydock.functions.engine.run.Engine;

/** What starts or stops executions needs the engine that holds the lease. */
final class ActiveEngine {
    private ActiveEngine() {
    }

    static void require(Engine engine) throws InterruptedException {
        if (!engine.active(engine.takeover())) {
            throw ApiFailure.unavailable("Another engine holds the lease of this store and runs its executions. Ask that one; "
                    + "this one takes over within " + engine.takeover().toSeconds() + " s after the other has gone.");
        }
    }
}
