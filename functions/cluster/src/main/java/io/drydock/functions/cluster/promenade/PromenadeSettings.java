package io.drydock.functions.cluster.promenade;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Promenade, the Kubernetes provisioner. */
@ConfigMapping(prefix = "drydock.promenade")
interface PromenadeSettings {
    /** Where it is, such as {@code http://promenade-api.ucp.svc.cluster.local}; absent: there is none. */
    Optional<URI> url();

    /** For a connection to it, or to Keystone. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For an answer of it, or of Keystone. */
    @WithDefault("8s")
    Duration requestTimeout();

    /** How often a question is asked that fails in passing. */
    @WithDefault("2")
    int attempts();

    /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
    @WithDefault("300ms")
    Duration backoff();

    /** How many questions are under way at once. */
    @WithDefault("8")
    int concurrency();

    /** How long a question waits for its turn. */
    @WithDefault("5s")
    Duration turnTimeout();

    Keystone keystone();

    /** Who vouches for us: the identity service of OpenStack. */
    interface Keystone {
        /** Its API of version 3, such as {@code http://keystone/v3}; absent: Promenade is asked without a token. */
        Optional<URI> url();

        /** The user's name. */
        @WithDefault("drydock")
        String user();

        /** A reference to the user's password ({@code env:}, {@code file:}, {@code aws-secretsmanager:}, {@code kubernetes:}). */
        Optional<String> password();

        @WithDefault("default")
        String userDomain();

        /** The project that the token is for. */
        @WithDefault("service")
        String project();

        @WithDefault("default")
        String projectDomain();
    }
}
