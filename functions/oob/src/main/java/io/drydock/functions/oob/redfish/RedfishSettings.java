package io.drydock.functions.oob.redfish;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How BMCs are asked by Redfish. */
@ConfigMapping(prefix = "drydock.redfish")
public interface RedfishSettings {
    /** How long a connection, and then its encryption, may take to come about. A BMC that does not answer in this time is not tried again. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long one answer may take, to its last byte. A BMC that does not answer in this time is not tried again. */
    @WithDefault("10s")
    Duration requestTimeout();

    /** How long a session may go on asking a slow BMC: a step ends within this and one more answer. */
    @WithDefault("45s")
    Duration sessionTimeout();

    /** How often a request is made at most where a repetition does no harm: the connection broke, or the BMC was busy. */
    @WithDefault("3")
    int attempts();

    /** The wait before the second attempt; it doubles for each further one, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** For how long in all a BMC is waited for that asks to be left alone (503 or 429 with Retry-After), one request through. */
    @WithDefault("15s")
    Duration patience();

    /** How long a change that a BMC takes up as a task of its own (202) is followed. */
    @WithDefault("10s")
    Duration taskTimeout();

    /** How many requests are under way at once, over all BMCs. */
    @WithDefault("256")
    int concurrency();

    /** How long a request waits for its turn among the others. */
    @WithDefault("60s")
    Duration turnTimeout();

    /** How long a connection that nothing uses is kept. */
    @WithDefault("10s")
    Duration keepAlive();

    /** How large an answer may be. */
    @WithDefault("8M")
    MemorySize maxBody();

    /** How many members of a collection are read. */
    @WithDefault("512")
    int maxMembers();

    /** How many entries of a log are read, the newest. */
    @WithDefault("1000")
    int maxLogEntries();

    /** How many alarms are told, the newest. */
    @WithDefault("200")
    int maxAlarms();

    /** What holds for every network that says nothing else. */
    NetworkSettings defaults();

    /** What holds for the BMCs of one network of the design, by the network's name. */
    Map<String, NetworkSettings> networks();

    /** How the BMCs of a network are reached, and what of them is trusted. */
    interface NetworkSettings {
        /** {@code https} or {@code http}; https if nothing is said. */
        Optional<String> scheme();

        /** The port; the scheme's own if nothing is said. The design's {@code oob.port} goes before it. */
        OptionalInt port();

        /** A PEM file with the authorities that may have signed certificates, or with the certificates themselves; else Java's own authorities. */
        Optional<Path> caBundle();

        /** SHA-256 of the certificates that are taken, in hexadecimal, with or without colons. Where there are any, nothing else is asked. */
        Optional<List<String>> fingerprints();

        /** Whether the certificate must name the address; true if nothing is said. */
        Optional<Boolean> verifyHostname();

        /** Whether certificates are looked at at all; true if nothing is said. */
        Optional<Boolean> verify();
    }
}
