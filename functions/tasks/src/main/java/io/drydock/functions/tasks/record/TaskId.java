package io.drydock.functions.tasks.record;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Ids of tasks: 26 characters of Crockford's base 32 (a ULID: 48 bits of milliseconds, 80 random bits), so that sorting the ids
 * sorts the tasks by time.
 */
public final class TaskId {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_CHARACTERS = 10;
    private static final int RANDOM_CHARACTERS = 16;

    private TaskId() {
    }

    /** An id for a task that is requested now. */
    public static String create(Instant now, SecureRandom random) {
        StringBuilder id = new StringBuilder(TIME_CHARACTERS + RANDOM_CHARACTERS);
        long millis = now.toEpochMilli();
        for (int shift = 5 * (TIME_CHARACTERS - 1); shift >= 0; shift -= 5) {
            id.append(ALPHABET.charAt((int) (millis >>> shift) & 31));
        }
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            id.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return id.toString();
    }

    /** Whether {@code text} has the form of an id. */
    static boolean isOne(String text) {
        return text.length() == TIME_CHARACTERS + RANDOM_CHARACTERS && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
