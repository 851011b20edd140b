package io.drydock.store;

/** What texts may stand in a key: those that every store keeps and orders alike. */
final class KeyText {
    private KeyText() {
    }

    /** @throws IllegalArgumentException unless {@code text} is well-formed, free of U+0000 and at most {@code max} bytes of UTF-8 */
    static void check(String what, String text, int max) {
        var bytes = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("a " + what + " holds U+0000 at " + i + ": '" + text + "'");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("a " + what + " holds half of a surrogate pair at " + i + ": '" + text + "'");
            } else {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        if (bytes > max) {
            throw new IllegalArgumentException("a " + what + " has at most " + max + " bytes of UTF-8, this one has " + bytes
                    + ": '" + text.substring(0, Math.min(40, text.length())) + "…'");
        }
    }
}
