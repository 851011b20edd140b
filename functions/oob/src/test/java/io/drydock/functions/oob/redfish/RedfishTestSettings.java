package io.drydock.functions.oob.redfish;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Nothing is stored while BMCs are asked. */
public class RedfishTestSettings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("drydock.store.kind", "memory");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
