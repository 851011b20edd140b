package io.drydock.functions.oob.redfish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where on a BMC a reference points to. Some BMCs write whole addresses, with a name or port that only they know; others forget to encode.
 * Whatever a reference names, only its path counts, and only the BMC itself is asked for it.
 */
final class BmcPath {
    private static final int LONGEST = 2000;
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?%";

    private BmcPath() {
    }

    /** The path and query of a reference, encoded; empty if it is none. A fragment is left out. */
    static Optional<String> of(String reference) {
        String rest = reference.strip();
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        if (rest.regionMatches(true, 0, "http://", 0, 7) || rest.regionMatches(true, 0, "https://", 0, 8) || rest.startsWith("//")) {
            int path = rest.indexOf('/', rest.indexOf("//") + 2);
            rest = path < 0 ? "/" : rest.substring(path);
        }
        if (!rest.startsWith("/") || rest.startsWith("//") || rest.length() > LONGEST) {
            return Optional.empty();
        }
        String encoded = encoded(rest);
        try {
            URI.create(encoded);
            return Optional.of(encoded);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The last segment, by which people call a resource. */
    static String name(String path) {
        String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        String whole = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return encoded.toString();
    }
}
