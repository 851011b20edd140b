package io.drydock.functions.engine.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where functions are: {@code drydock.functions."name".url} for one, {@code drydock.functions.url} for all others. */
@ApplicationScoped
class FunctionEndpoints {
    private static final String PLACE_OF_THE_NAME = "{function}";

    private final Config config;
    private final String pattern;

    FunctionEndpoints(Config config, @ConfigProperty(name = "drydock.functions.url") String pattern) {
        this.config = config;
        this.pattern = pattern;
    }

    URI of(String function) {
        return URI.create(config.getOptionalValue("drydock.functions.\"" + function + "\".url", String.class)
                .or(() -> config.getOptionalValue("drydock.functions." + function + ".url", String.class))
                .orElseGet(() -> pattern.replace(PLACE_OF_THE_NAME, function)));
    }
}
