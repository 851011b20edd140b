package io.drydock.credential;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The settings as a process has them that is configured with some keys. */
final class Configured {
    private Configured() {
    }

    static CredentialSettings with(Map<String, String> keys) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters().withMapping(CredentialSettings.class).withDefaultValues(keys)
                .build()
                .getConfigMapping(CredentialSettings.class);
    }
}
