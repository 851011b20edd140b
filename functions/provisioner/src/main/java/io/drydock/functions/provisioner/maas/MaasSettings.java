package io.drydock.functions.provisioner.maas;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where MAAS is, and how it is asked. */
@ConfigMapping(prefix = "drydock.maas")
public interface MaasSettings {
    /** Where it is, such as {@code http://maas:5240/MAAS}: what stands before {@code /api/2.0/}. */
    Optional<URI> url();

    /**
     * The API key by reference: {@code env:NAME}, {@code file:/path}, {@code aws-secretsmanager:name[#key]},
     * {@code kubernetes:[namespace/]name#key}. The key is {@code consumer:token:secret}, as MAAS shows it.
     */
    Optional<String> apiKey();

    /** A PEM file with the authorities that may have signed MAAS's certificate; else Java's own authorities. */
    Optional<Path> caBundle();

    /** How many requests are under way at once. */
    @WithDefault("8")
    int concurrency();

    /** How many requests are begun in a second. */
    @WithDefault("60")
    int perSecond();

    /** How long a connection, and then its encryption, may take to come about. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long one answer may take, to its last byte. */
    @WithDefault("10s")
    Duration requestTimeout();

    /**
     * How long one request may take with its repetitions, the waits between them, and the wait for its turn among the others. It is longer
     * than the two above together: no attempt begins that may not end in this time.
     */
    @WithDefault("18s")
    Duration callTimeout();

    /** How often a request is made at most where a repetition does no harm. */
    @WithDefault("4")
    int attempts();

    /** The wait before the second attempt; it doubles for each further one, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** How long a connection that nothing uses is kept. */
    @WithDefault("30s")
    Duration keepAlive();

    /** How large an answer may be; a list of machines has about 20 kB a machine. */
    @WithDefault("64M")
    MemorySize maxBody();

    /**
     * Whether identify-node tells MAAS by which BMC address, account and password it is to reach a node: those of the design, in the place of
     * what MAAS set up in the BMC at enlistment.
     */
    @WithDefault("false")
    boolean useNodeOobParameters();

    Inventory inventory();

    Poll poll();

    Networks networks();

    /** How MAAS's machines are read that the steps share. */
    interface Inventory {
        /** How old what was read of a machine may be for a step that needs no newer one. */
        @WithDefault("5s")
        Duration age();

        /** How old what was read of the machines' BMC addresses may be. */
        @WithDefault("20s")
        Duration powerAge();

        /** How many machines one request names; more are read in several. */
        @WithDefault("400")
        int chunk();
    }

    /** How nodes are waited for. */
    interface Poll {
        /** How old what a waiting step sees may be; below the pause between two looks of a state machine. */
        @WithDefault("4s")
        Duration age();

        /** For how long a node is read along with the others after a step last looked at it; above the longest pause between two looks. */
        @WithDefault("25s")
        Duration interest();
    }

    /** How MAAS's networks are read that the steps share. */
    interface Networks {
        /** How old what was read of fabrics and subnets may be. */
        @WithDefault("10s")
        Duration age();
    }
}
