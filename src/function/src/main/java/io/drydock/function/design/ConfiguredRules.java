package io.drydock.function.design;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What the rules measure with. */
@ConfigMapping(prefix = "drydock.design.rules")
interface ConfiguredRules {
    /** Bytes that a boot file system needs. */
    @WithDefault("1000000000")
    long minimumBootBytes();

    /** Bytes that the root file system needs. */
    @WithDefault("20000000000")
    long minimumRootBytes();

    /** The smallest MTU. */
    @WithDefault("1280")
    long minimumMtu();

    /** The largest MTU. */
    @WithDefault("65536")
    long maximumMtu();

    /** Images that the site's provisioner has beside the public ones. */
    Optional<Set<String>> images();
}
