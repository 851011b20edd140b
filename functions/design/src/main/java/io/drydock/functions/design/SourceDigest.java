package io.drydock.functions.design;

import io.drydock.design.source.Source;
import io.drydock.design.source.Sources;
import io.drydock.step.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A digest of what was fetched, byte for byte: it tells whether a design was touched since. */
final class SourceDigest {
    private SourceDigest() {
    }

    static String of(Sources sources) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(bytes(String.valueOf(sources.rendered())));
        for (Source source : sources.all()) {
            parts.add(bytes(source.name()));
            parts.add(switch (source) {
                case Source.Content content -> content.bytes();
                case Source.TooLarge large -> bytes(String.valueOf(large.bytes()));
            });
        }
        return Digests.of(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
