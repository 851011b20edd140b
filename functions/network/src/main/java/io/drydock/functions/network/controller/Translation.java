package io.drydock.functions.network.controller;

import io.drydock.functions.network.NetworkSettings;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells where an address of the design is asked from here ({@code drydock.network.nat}). */
@Singleton
class Translation {
    static final String KEY = "drydock.network.nat";

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

    Translation(NetworkSettings settings) {
        this.rules = settings.nat().orElse(List.of()).stream().map(Rule::parse).toList();
    }

    String of(String written) {
        return rules.stream().filter(rule -> written.startsWith(rule.beginning())).findFirst()
                .map(rule -> rule.instead() + written.substring(rule.beginning().length())).orElse(written);
    }
}
