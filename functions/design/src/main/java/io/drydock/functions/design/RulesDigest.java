package io.drydock.functions.design;

import io.drydock.design.rule.RuleSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** Tells sets of findings apart: another release of the rules, or other settings, judge a design anew. */
final class RulesDigest {
    private static final int CHARACTERS = 16;

    private RulesDigest() {
    }

    static String of(RuleSettings settings, String version) {
        String text = String.join("/", version, String.valueOf(settings.minimumBootSize()), String.valueOf(settings.minimumRootSize()),
                String.valueOf(settings.minimumMtu()), String.valueOf(settings.maximumMtu()), new TreeSet<>(settings.images()).toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
