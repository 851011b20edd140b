package io.drydock.functions.cluster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The cluster that nodes become part of; where its API is, {@code quarkus.kubernetes-client.*} says. */
@ConfigMapping(prefix = "drydock.cluster")
public interface ClusterSettings {
    /** Whether there is a cluster whose API can be asked: without it nothing is asked, and steps that need it are skipped. */
    @WithDefault("false")
    boolean kubernetes();

    /** How many questions to the API are under way at once. */
    @WithDefault("16")
    int concurrency();

    /** How often a question is asked that fails in passing. */
    @WithDefault("3")
    int attempts();

    /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** How long a question waits for its turn. */
    @WithDefault("5s")
    Duration turnTimeout();

    Labels labels();

    Drain drain();

    /** Labels of nodes beside their owner data. */
    interface Labels {
        /** The key of a label with the rack's name; absent: no such label. */
        Optional<String> rack();

        /** What stands before a tag in the key of its label, which has an empty value; absent: tags are no labels. */
        Optional<String> tagPrefix();

        /** The name under which our labels are kept apart from others' (server-side apply). */
        @WithDefault("drydock")
        String fieldManager();
    }

    /** How a node's pods are moved away. */
    interface Drain {
        /** How long pods may take to leave. */
        @WithDefault("15m")
        Duration limit();

        /** What becomes of pods that are still there then: the step fails, or they are deleted in spite of their budgets. */
        @WithDefault("fail")
        OnLimit onLimit();

        /** How long a pod may take to end once it is told to; absent: as the pod says itself. */
        Optional<Duration> grace();
    }

    /** What becomes of pods that do not leave in time. */
    enum OnLimit { FAIL, DELETE }
}
