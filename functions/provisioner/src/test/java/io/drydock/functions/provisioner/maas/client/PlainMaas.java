package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The client of MAAS for tests without Quarkus: all of it but its HTTP. */
public final class PlainMaas {
    private PlainMaas() {
    }

    /** Asks the MAAS there with this API key. */
    public static Maas of(String url, String apiKey) {
        return of(url, apiKey, Map.of(), InstantSource.system());
    }

    /** With some settings changed, by their whole keys. */
    public static Maas of(String url, String apiKey, Map<String, String> changed, InstantSource clock) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.maas.url", url, "drydock.maas.api-key", "env:MAAS_API_KEY"));
        all.putAll(changed);
        MaasSettings settings = settings(all);
        return new MaasClient(settings, new ApiKeys(settings, _ -> apiKey), new PlainExchange(settings), clock);
    }

    /** The settings with their defaults, but for some. */
    public static MaasSettings settings(Map<String, String> changed) {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(MaasSettings.class)
                .withSources(new PropertiesConfigSource(changed, "test", 500)).build().getConfigMapping(MaasSettings.class);
    }
}
