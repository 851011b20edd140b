package io.drydock.functions.tasks.plan;

import io.drydock.function.driver.DriverKind;
import io.drydock.function.driver.EnabledDrivers;
import io.drydock.function.driver.NodeDrivers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the configuration says of the systems that steps go to; the same that the functions read. */
@Singleton
class PlanContext {
    private final EnabledDrivers enabled;
    private final NodeDrivers drivers;
    private final boolean kubernetes;
    private final boolean promenade;
    private final boolean nextStep;

    PlanContext(EnabledDrivers enabled, NodeDrivers drivers,
                @ConfigProperty(name = "drydock.cluster.kubernetes", defaultValue = "false") boolean kubernetes,
                @ConfigProperty(name = "drydock.promenade.url") Optional<String> promenade,
                @ConfigProperty(name = "drydock.next-step.urls") Optional<List<String>> nextStep) {
        this.enabled = enabled;
        this.drivers = drivers;
        this.kubernetes = kubernetes;
        this.promenade = promenade.isPresent();
        this.nextStep = nextStep.isPresent();
    }

    NodeDrivers drivers() {
        return drivers;
    }

    /** Whether there is a cluster whose API can be asked. */
    boolean kubernetes() {
        return kubernetes;
    }

    /** Whether somebody keeps labels. */
    boolean hasLabels() {
        return kubernetes || promenade;
    }

    /** Whether anything comes after Drydock. */
    boolean hasNextStep() {
        return kubernetes || promenade || nextStep;
    }

    /** Whether switch ports are set up by others. */
    boolean portsAreLeftToOthers() {
        return enabled.isLeftToOthers(DriverKind.NETWORK);
    }
}
