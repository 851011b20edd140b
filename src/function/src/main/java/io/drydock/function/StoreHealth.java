package io.drydock.function;

import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the store answers. */
@Readiness
@ApplicationScoped
class StoreHealth implements HealthCheck {
    private static final Key PROBE = new Key("health", "probe");

    private final Store store;

    StoreHealth(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.get(PROBE);
            return HealthCheckResponse.up("store");
        } catch (StoreUnavailable e) {
            return HealthCheckResponse.named("store").down().withData("error", e.getMessage()).build();
        }
    }
}
