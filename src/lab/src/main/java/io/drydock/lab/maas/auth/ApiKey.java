package io.drydock.lab.maas.auth;

import java.util.Random;

/**
 * A key to MAAS's API.
 *
 * @param user whom it stands for
 */
public record ApiKey(String user, String consumer, String token, String secret) {
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** A key that nobody can guess who doesn't know the seed. */
    public static ApiKey random(String user, Random random) {
        return new ApiKey(user, word(random, 18), word(random, 18), word(random, 32));
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).reduce("", String::concat);
    }

    /** As MAAS hands it out: {@code consumer:token:secret}. */
    public String text() {
        return consumer + ":" + token + ":" + secret;
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return "API key " + consumer + " of " + user;
    }
}
