package io.drydock.function;

import io.drydock.step.BuildModels;
import io.drydock.step.Confirmations;
import io.drydock.step.DesignLock;
import io.drydock.step.NodeHold;
import io.drydock.step.Outcomes;
import io.drydock.step.StepRunner;
import io.drydock.step.StepSettings;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.store.Store;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Sets up what every step function shares: the runner, and what is kept of nodes and said of steps. */
@ApplicationScoped
class StepRunnerProducer {
    /** How steps are run. */
    @ConfigMapping(prefix = "drydock.step")
    interface Settings {
        /** For how long a step belongs to a worker that gives no sign of life; after that another one takes it over. */
        @WithDefault("30s")
        Duration lease();

        /** How often a worker prolongs its lease; well below {@link #lease()}. */
        @WithDefault("10s")
        Duration heartbeat();

        /** How many ended attempts are remembered with a step. */
        @WithDefault("50")
        int history();

        /** For how long a node stays in the hands of a task that changes it and gives no sign of life; longer than the pause between two polls. */
        @WithDefault("2m")
        Duration hold();
    }

    @Produces
    @Singleton
    StepRunner runner(Store store, Settings settings, InstantSource clock) {
        return new StepRunner(store, new StepSettings(worker(), settings.lease(), settings.heartbeat(), settings.history()), clock);
    }

    /** Names this process for people who look at a lease. */
    private static String worker() {
        return Optional.ofNullable(System.getenv("HOSTNAME")).filter(name -> !name.isBlank()).orElse("this host")
                + ", process " + ProcessHandle.current().pid();
    }

    @Produces
    @Singleton
    Outcomes outcomes(Store store) {
        return new Outcomes(store);
    }

    @Produces
    @Singleton
    BuildModels buildModels(Store store, InstantSource clock) {
        return new BuildModels(store, clock);
    }

    @Produces
    @Singleton
    NodeHold nodeHold(Store store, Settings settings, InstantSource clock) {
        return new NodeHold(store, settings.hold(), clock);
    }

    @Produces
    @Singleton
    DesignLock designLock(Store store, InstantSource clock) {
        return new DesignLock(store, clock);
    }

    @Produces
    @Singleton
    BootActionRecords bootActionRecords(Store store, InstantSource clock) {
        return new BootActionRecords(store, clock);
    }

    @Produces
    @Singleton
    Confirmations confirmations(Store store) {
        return new Confirmations(store);
    }
}
