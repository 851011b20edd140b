package io.drydock.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How credentials are looked up that designs refer to. */
@ConfigMapping(prefix = "drydock.credentials")
interface CredentialSettings {
    /** For how long one that came over the network, or out of a design, is kept in memory; 0s: it is asked for at each use. */
    @WithDefault("60s")
    Duration memory();

    /** How many questions to AWS and Kubernetes are under way at once. */
    @WithDefault("8")
    int concurrency();

    Aws aws();

    Kubernetes kubernetes();

    /** AWS Secrets Manager. */
    interface Aws {
        /** Its region; absent: as every AWS SDK finds it. */
        Optional<String> region();

        /** Its address; absent: AWS itself. */
        Optional<URI> endpoint();

        /** For a question with its repetitions. */
        @WithDefault("10s")
        Duration timeout();

        /** For one attempt. */
        @WithDefault("4s")
        Duration attemptTimeout();

        /** How often it is asked. */
        @WithDefault("3")
        int attempts();
    }

    /** The Kubernetes API; where it is, {@code quarkus.kubernetes-client.*} says, and how long an attempt may take. */
    interface Kubernetes {
        /** Of secrets that are referred to without their namespace; absent: the client's own. */
        Optional<String> namespace();

        /** How often it is asked. */
        @WithDefault("3")
        int attempts();

        /** The wait before the second attempt; it doubles, and up to as much again is added at random. */
        @WithDefault("200ms")
        Duration backoff();
    }
}
