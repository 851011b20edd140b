package io.drydock.functions.design;

import io.drydock.design.source.Source;
import io.drydock.design.source.Sources;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of what was fetched, byte for byte: it tells whether a design was touched since. */
final class SourceDigest {
    private SourceDigest() {
    }

    static String of(Sources sources) {
        MessageDigest digest = sha256();
        digest.update((byte) (sources.rendered() ? 1 : 0));
        for (Source source : sources.all()) {
            add(digest, source.name().getBytes(StandardCharsets.UTF_8));
            switch (source) {
                case Source.Content content -> add(digest, content.bytes());
                case Source.TooLarge large -> add(digest, ByteBuffer.allocate(Long.BYTES).putLong(large.bytes()).array());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that no two lists of parts look alike. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
