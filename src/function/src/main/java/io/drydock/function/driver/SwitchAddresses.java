package io.drydock.function.driver;

import io.drydock.function.address.Beginnings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells where an {@code sdn_api_uri} of the design is asked from here, and by which driver. {@code drydock.network.nat} holds beginnings of
 * addresses and what stands there instead, as for switches behind a proxy: {@code https://sdn.example/=http://10.0.0.9/}. The first that an
 * address begins with counts.
 */
@Singleton
public class SwitchAddresses {
    /** What stands before the address of a webhook. */
    public static final String WEBHOOK = "webhook+";
    private static final String KEY = "drydock.network.nat";

    private final Beginnings beginnings;

    SwitchAddresses(@ConfigProperty(name = KEY) Optional<List<String>> nat) {
        this.beginnings = new Beginnings(KEY, nat.orElse(List.of()));
    }

    /** Where it is asked from here what the design has the address {@code written} of. */
    public String of(String written) {
        return beginnings.of(written);
    }

    /** The driver for what the design has the address {@code written} of: {@code restconf} or {@code webhook}. */
    public String driver(String written) {
        return of(written).startsWith(WEBHOOK) ? "webhook" : "restconf";
    }
}
