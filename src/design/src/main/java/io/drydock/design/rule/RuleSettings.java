package io.drydock.design.rule;

import java.util.Set;

/**
 * What an operator may set differently.
 *
 * @param minimumBootSize smallest file system for {@code /boot}, in bytes
 * @param minimumRootSize smallest file system for {@code /}, in bytes
 * @param minimumMtu smallest MTU that is accepted, in bytes; 1280 is what IPv6 needs (RFC 8200 section 5)
 * @param maximumMtu largest MTU that is accepted, in bytes; above 65535, the largest IPv4 packet, with a warning
 * @param images names of images that the provisioner offers beyond those that rules know
 */
public record RuleSettings(long minimumBootSize, long minimumRootSize, long minimumMtu, long maximumMtu, Set<String> images) {
    public static final RuleSettings DEFAULT = new RuleSettings(1_000_000_000L, 20_000_000_000L, 1280, 65_536, Set.of());

    public RuleSettings {
        images = Set.copyOf(images);
        if (minimumMtu < 1 || maximumMtu < minimumMtu) {
            throw new IllegalArgumentException("MTU bounds " + minimumMtu + ".." + maximumMtu + ": the first must be positive and the "
                    + "second not below it");
        }
    }
}
