package io.drydock.design.source;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How designs are fetched.
 *
 * @param schemes which references are followed: {@code file} (plain paths too), {@code http}, {@code https}, {@code deckhand+http},
 *         {@code deckhand+https}, {@code inline}
 * @param maxBytes the bytes of one file or answer; a larger file is reported, a larger answer refused
 * @param maxTotalBytes the bytes of a folder's files together
 * @param maxFiles the files and folders of a folder, those that are no documents counted too
 * @param connectTimeout how long a connection may take to come about
 * @param timeout how long one answer may take, to its last byte
 * @param attempts how often an address is asked at most
 * @param backoff the wait before the second attempt; it doubles for each further one, and up to as much again is added at random
 * @param maxWait the longest wait between two attempts; a server that asks for a longer one is not asked again
 * @param maxRedirects how many redirects are followed
 * @param deckhandToken the token sent as X-Auth-Token to {@code deckhand+} addresses; asked for at each use, never shown
 */
public record SourceSettings(Set<String> schemes, int maxBytes, long maxTotalBytes, int maxFiles, Duration connectTimeout, Duration timeout,
                             int attempts, Duration backoff, Duration maxWait, int maxRedirects, Supplier<Optional<String>> deckhandToken) {
    /** Everything is followed; three attempts within some 20 seconds; no token. */
    public static final SourceSettings DEFAULT = new SourceSettings(
            Set.of("file", "http", "https", "deckhand+http", "deckhand+https", "inline"), 64 << 20, 256L << 20, 50_000, Duration.ofSeconds(3),
            Duration.ofSeconds(15), 3, Duration.ofMillis(300), Duration.ofSeconds(5), 5, Optional::empty);

    public SourceSettings {
        schemes = Set.copyOf(schemes);
        if (maxBytes < 1 || maxTotalBytes < 1 || maxFiles < 1 || attempts < 1 || maxRedirects < 0 || connectTimeout.isNegative()
                || connectTimeout.isZero() || timeout.isNegative() || timeout.isZero() || backoff.isNegative() || maxWait.isNegative()) {
            throw new IllegalArgumentException("sizes, attempts and timeouts are positive");
        }
    }

    public SourceSettings withSchemes(Set<String> other) {
        return new SourceSettings(other, maxBytes, maxTotalBytes, maxFiles, connectTimeout, timeout, attempts, backoff, maxWait, maxRedirects,
                deckhandToken);
    }

    /** @param bytes of one file or answer
     *  @param total of a folder's files together */
    public SourceSettings withMaxBytes(int bytes, long total) {
        return new SourceSettings(schemes, bytes, total, maxFiles, connectTimeout, timeout, attempts, backoff, maxWait, maxRedirects,
                deckhandToken);
    }

    /** @param attempts how often at most
     *  @param backoff the wait before the second
     *  @param maxWait the longest wait */
    public SourceSettings withRetries(int attempts, Duration backoff, Duration maxWait) {
        return new SourceSettings(schemes, maxBytes, maxTotalBytes, maxFiles, connectTimeout, timeout, attempts, backoff, maxWait, maxRedirects,
                deckhandToken);
    }

    public SourceSettings withTimeouts(Duration connect, Duration answer) {
        return new SourceSettings(schemes, maxBytes, maxTotalBytes, maxFiles, connect, answer, attempts, backoff, maxWait, maxRedirects, deckhandToken);
    }

    public SourceSettings withDeckhandToken(Supplier<Optional<String>> other) {
        return new SourceSettings(schemes, maxBytes, maxTotalBytes, maxFiles, connectTimeout, timeout, attempts, backoff, maxWait, maxRedirects, other);
    }
}
