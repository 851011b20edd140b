package io.drydock.functions.cluster.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What comes after Drydock, and has to be there before a site is begun with. */
@ConfigMapping(prefix = "drydock.next-step")
interface NextStepSettings {
    /** Addresses that have to answer a GET with a status below 400. */
    Optional<List<URI>> urls();

    /** For a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For an answer. */
    @WithDefault("5s")
    Duration requestTimeout();

    /** How often an address is asked that fails in passing. */
    @WithDefault("2")
    int attempts();

    /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** How many are asked at once. */
    @WithDefault("8")
    int concurrency();

    /** How long a question waits for its turn. */
    @WithDefault("10s")
    Duration turnTimeout();
}
