package io.drydock.ipmi.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The key of a user or of a BMC: up to 20 bytes, padded with zeros (sections 13.31 and 22.30). Shows nothing of itself. */
public final class UserKey {
    /** Bytes of a key. */
    public static final int LENGTH = 20;

    private final byte[] bytes;

    private UserKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if it is longer than a BMC can hold; the message says nothing of the key */
    public static UserKey of(byte[] secret) {
        if (secret.length > LENGTH) {
            throw new IllegalArgumentException("IPMI 2.0 has keys and passwords of at most " + LENGTH + " bytes");
        }
        return new UserKey(Arrays.copyOf(secret, LENGTH));
    }

    /** @throws IllegalArgumentException if it is longer than a BMC can hold; the message says nothing of the password */
    public static UserKey of(String password) {
        return of(password.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "UserKey";
    }
}
