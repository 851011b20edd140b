package io.drydock.functions.engine;

import io.drydock.functions.engine.definition.PackagedStateMachines;
import io.drydock.functions.engine.run.Engine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins and ends with the application. */
@ApplicationScoped
class EngineLifecycle {
    private final Engine engine;
    private final PackagedStateMachines stateMachines;

    EngineLifecycle(Engine engine, PackagedStateMachines stateMachines) {
        this.engine = engine;
        this.stateMachines = stateMachines;
    }

    void start(@Observes StartupEvent event) {
        stateMachines.create();
        engine.start();
    }

    void stop(@Observes ShutdownEvent event) {
        engine.close();
    }
}
