package io.drydock.function.design;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How a reference to a design is followed. */
@ConfigMapping(prefix = "drydock.design.fetch")
interface FetchSettings {
    /** What references may begin with; leave {@code file} out where callers must not read this machine's files. */
    @WithDefault("file,http,https,deckhand+http,deckhand+https")
    Set<String> schemes();

    /** For a connection to come about. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For one answer, to its last byte. */
    @WithDefault("15s")
    Duration timeout();

    /** How often an address is asked that does not answer, or answers 429 or 5xx. */
    @WithDefault("3")
    int attempts();

    /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** The longest wait between two attempts. */
    @WithDefault("5s")
    Duration maxWait();

    /** How many references are followed at once. */
    @WithDefault("4")
    int concurrency();

    /** Sent to Deckhand as X-Auth-Token. */
    Optional<String> deckhandToken();
}
