package io.drydock.function.address;

import java.util.List;

/**
 * Says where an address of the design is asked from here, where that is elsewhere: by a configured list of beginnings of addresses and what stands
 * there instead.
 */
public final class Beginnings {
    private final List<Rule> rules;

    private record Rule(String beginning, String instead) {
        /** The beginning may hold {@code =} itself, encoded or in a query: the {@code =} that counts stands before a scheme. */
        static Rule parse(String key, String text) {
            String[] parts = text.strip().split("=(?=[a-z][a-z0-9.+-]*://)", 2);
            if (parts.length != 2 || parts[0].isBlank()) {
                throw new IllegalArgumentException(key + " holds '" + text + "', which is not <beginning of an address>=<what stands there instead>, "
                        + "such as https://sdn.example/=http://127.0.0.1:8040/.");
            }
            return new Rule(parts[0].strip(), parts[1].strip());
        }
    }

    /**
     * Reads the list.
     *
     * @param key where it is configured, for messages
     * @throws IllegalArgumentException if an entry makes no sense; it names the entry and the key
     */
    public Beginnings(String key, List<String> entries) {
        this.rules = entries.stream().map(entry -> Rule.parse(key, entry)).toList();
    }

    /** The address with the beginning replaced that comes first in the list; itself, where none fits. */
    public String of(String written) {
        return rules.stream().filter(rule -> written.startsWith(rule.beginning())).findFirst()
                .map(rule -> rule.instead() + written.substring(rule.beginning().length())).orElse(written);
    }
}
