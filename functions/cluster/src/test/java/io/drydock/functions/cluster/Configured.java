package io.drydock.functions.cluster;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The settings as a process has them that has a cluster and some keys. */
public final class Configured {
    private Configured() {
    }

    /** With these keys below {@code drydock.cluster}, a cluster and short waits. */
    public static ClusterSettings with(Map<String, String> keys) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.cluster.kubernetes", "true", "drydock.cluster.backoff", "1ms"));
        keys.forEach((key, value) -> all.put("drydock.cluster." + key, value));
        return new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters().withMapping(ClusterSettings.class)
                .withDefaultValues(all).build().getConfigMapping(ClusterSettings.class);
    }
}
