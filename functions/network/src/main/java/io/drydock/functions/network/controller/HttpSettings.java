package io.drydock.functions.network.controller;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How those that set up switches are asked by HTTP. */
public interface HttpSettings {
    /** A PEM file with the authorities that may have signed their certificates; absent: Java's own authorities. */
    Optional<Path> caBundle();

    /** For a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For an answer. */
    @WithDefault("5s")
    Duration requestTimeout();

    /** How often a request is made that fails in passing. */
    @WithDefault("3")
    int attempts();

    /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** How many requests are under way at once. */
    @WithDefault("16")
    int concurrency();

    /** How long a request waits for its turn. */
    @WithDefault("8s")
    Duration turnTimeout();
}
