package io.drydock.store.dynamodb;

import java.time.Instant;
import java.util.UUID;

/** Names one call of a writer, once and for all; tokens sort by when they were made. */
final class WriteToken {
    private static final int TIME_DIGITS = 12;

    private WriteToken() {
    }

    static String make(Instant now) {
        var millis = Long.toHexString(now.toEpochMilli());
        return "0".repeat(TIME_DIGITS - millis.length()) + millis + UUID.randomUUID().toString().replace("-", "");
    }

    static Instant madeAt(String token) {
        return Instant.ofEpochMilli(Long.parseLong(token, 0, TIME_DIGITS, 16));
    }
}
