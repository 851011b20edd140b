package io.drydock.function.driver;

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

    private final List<Rule> rules;

    private record Rule(String beginning, String instead) {
        /** The beginning may hold {@code =} itself, encoded or in a query: the {@code =} that counts stands before a scheme. */
        static Rule parse(String text) {
            String[] parts = text.strip().split("=(?=[a-z][a-z0-9.+-]*://)", 2);
            if (parts.length != 2 || parts[0].isBlank()) {
                throw new IllegalArgumentException(KEY + " holds '" + text + "', which is not <beginning of an address>=<what stands there instead>, "
                        + "such as https://sdn.example/=http://127.0.0.1:8040/.");
            }
            return new Rule(parts[0].strip(), parts[1].strip());
        }
    }

    SwitchAddresses(@ConfigProperty(name = KEY) Optional<List<String>> nat) {
        this.rules = nat.orElse(List.of()).stream().map(Rule::parse).toList();
    }

    /** Where it is asked from here what the design has the address {@code written} of. */
    public String of(String written) {
        return rules.stream().filter(rule -> written.startsWith(rule.beginning())).findFirst()
                .map(rule -> rule.instead() + written.substring(rule.beginning().length())).orElse(written);
    }

    /** The driver for what the design has the address {@code written} of: {@code restconf} or {@code webhook}. */
    public String driver(String written) {
        return of(written).startsWith(WEBHOOK) ? "webhook" : "restconf";
    }
}
