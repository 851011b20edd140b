package io.drydock.functions.network.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How it is looked whether switch controllers answer. */
@ConfigMapping(prefix = "drydock.network.controllers")
interface ControllerSettings {
    /** How long a connection may take to come about. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long one answer may take, with the connection. */
    @WithDefault("4s")
    Duration timeout();

    /** How often one is asked that does not answer. */
    @WithDefault("3")
    int attempts();

    /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** How many are asked at once. */
    @WithDefault("16")
    int concurrency();

    /** A PEM file with the authorities that may have signed the controllers' certificates; else Java's own authorities. */
    Optional<Path> caBundle();
}
