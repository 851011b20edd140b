package io.drydock.function.design;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a design may hold; beyond it, a finding says so. */
@ConfigMapping(prefix = "drydock.design.limits")
interface LimitSettings {
    /** Bytes of one file or answer. */
    @WithDefault("67108864")
    int sourceBytes();

    /** Bytes of all files together. */
    @WithDefault("268435456")
    long totalBytes();

    /** Values in all documents, with aliases and substitutions carried out. */
    @WithDefault("5000000")
    int values();
}
