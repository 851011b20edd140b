package io.drydock.design.yaml;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of a key, however many mappings have it. */
final class KeyPool {
    private static final int MAX_KEYS = 10_000;
    private static final int MAX_LENGTH = 64;

    private final Map<String, String> keys = new HashMap<>();

    String shared(String key) {
        if (key.length() > MAX_LENGTH) {
            return key;
        }
        String known = keys.get(key);
        if (known != null) {
            return known;
        }
        if (keys.size() < MAX_KEYS) {
            keys.put(key, key);
        }
        return key;
    }
}
