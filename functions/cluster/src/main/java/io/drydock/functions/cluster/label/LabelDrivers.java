package io.drydock.functions.cluster.label;

import io.drydock.function.driver.DriverKind;
import io.drydock.function.driver.EnabledDrivers;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Which driver keeps the nodes' labels: the first of {@code drydock.drivers.cluster} whose system is configured. */
@Singleton
class LabelDrivers {
    private final List<LabelDriver> drivers;
    private final List<String> enabled;

    LabelDrivers(@All List<LabelDriver> drivers, EnabledDrivers enabled) {
        this.drivers = List.copyOf(drivers);
        this.enabled = enabled.of(DriverKind.CLUSTER);
    }

    Optional<LabelDriver> configured() {
        return enabled.stream().flatMap(name -> drivers.stream().filter(driver -> driver.name().equals(name))).filter(LabelDriver::configured)
                .findFirst();
    }
}
