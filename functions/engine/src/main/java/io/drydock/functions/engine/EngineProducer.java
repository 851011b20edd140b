package io.drydock.functions.engine;

import io.drydock.functions.engine.run.Engine;
import io.drydock.functions.engine.task.StateMachineDirectory;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.execution.Execution;
import io.drydock.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the engine together from the store, the invoker and the settings. */
@ApplicationScoped
class EngineProducer {
    @Produces
    @Singleton
    Engine engine(Store store, TaskInvoker invoker, StateMachineDirectory directory, InstantSource clock, EngineSettings settings) {
        Execution.Limits limits = new Execution.Limits(settings.inlineConcurrency(), settings.distributedConcurrency());
        return new Engine(store, invoker, directory, clock, new Engine.Settings(settings.lease(), limits, settings.retention()));
    }

    @Produces
    @Singleton
    Arns arns(EngineSettings settings) {
        return new Arns(settings.region(), settings.account());
    }
}
