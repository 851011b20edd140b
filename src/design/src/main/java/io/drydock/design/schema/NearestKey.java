package io.drydock.design.schema;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the known key that was probably meant by an unknown one. */
final class NearestKey {
    /** Keys of other tools and of Drydock's own code. */
    private static final Map<String, String> SYNONYMS = Map.of("vg", "volume_group", "fs", "filesystem", "ip", "address");
    private static final int LONGEST = 64;

    private NearestKey() {
    }

    static Optional<String> of(String key, Collection<String> known) {
        String synonym = SYNONYMS.get(key);
        if (synonym != null && known.contains(synonym)) {
            return Optional.of(synonym);
        }
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = letters(key);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            String letters = letters(candidate);
            int distance = distance(wanted, letters);
            // A short key may differ in one letter only: any two of them are near each other.
            if (distance <= Math.clamp(letters.length() / 3, 1, 2) && distance < least) {
                nearest = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String letters(String key) {
        return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** How many letters must be put in, left out or changed to make {@code b} of {@code a}. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j - 1], diagonal) + 1);
            }
        }
        return row[b.length()];
    }
}
