package io.drydock.functions.design;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How designs are fetched and judged. */
@ConfigMapping(prefix = "drydock.design")
interface DesignSettings {
    Fetch fetch();

    Limits limits();

    Rules rules();

    /** How a reference is followed. */
    interface Fetch {
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

    /** How much a design may hold; beyond it, a finding says so. */
    interface Limits {
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

    /** What the rules measure with. */
    interface Rules {
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
}
