package io.drydock.functions.bootaction.asset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How assets of boot actions are fetched that the design names a location of. */
@ConfigMapping(prefix = "drydock.boot-assets")
public interface AssetSettings {
    /** Assets that are fetched elsewhere than the design says: beginnings of addresses, {@code http://files.example/=http://10.0.0.9/}. */
    Optional<List<String>> nat();

    /** Bytes of one answer. */
    @WithDefault("16777216")
    int bytes();

    /** For a connection to come about. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For one answer, to its last byte. */
    @WithDefault("10s")
    Duration timeout();

    /** How often an address is asked that does not answer, or answers 429 or 5xx. */
    @WithDefault("2")
    int attempts();

    /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** The longest wait between two attempts. */
    @WithDefault("3s")
    Duration maxWait();

    /** How many are fetched at once. */
    @WithDefault("16")
    int concurrency();

    /** How long one waits for its turn. */
    @WithDefault("5s")
    Duration turnTimeout();
}
