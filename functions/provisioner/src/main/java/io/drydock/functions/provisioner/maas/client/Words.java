package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.List;
import java.util.Locale;

/** Words of others in our messages: bounded, on one line, and without the secrets that MAAS was told and may repeat. */
final class Words {
    private static final int LONGEST = 500;
    private static final int SHORTEST_SECRET = 3;
    private static final List<String> SECRET = List.of("pass", "secret", "token", "key", "user_data", "k_g");

    private Words() {
    }

    static String shown(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Without the values of those parameters whose names tell that they are secret. */
    static String withoutSecrets(String text, MaasParameters told) {
        String hidden = text;
        for (var parameter : told.values().entrySet()) {
            if (isSecret(parameter.getKey())) {
                for (String value : parameter.getValue()) {
                    hidden = value.length() < SHORTEST_SECRET ? hidden : hidden.replace(value, "(secret)");
                }
            }
        }
        return hidden;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(lower::contains);
    }
}
