package io.drydock.functions.tasks.machine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What runs the state machines: AWS Step Functions, or the engine, which speaks the same. */
@ConfigMapping(prefix = "drydock.statemachines")
interface StateMachineSettings {
    /** The engine's address; absent: AWS Step Functions of the region and account that the process runs in. */
    Optional<URI> url();

    /** The region that requests are signed for. */
    @WithDefault("us-east-1")
    String region();

    /** The ARN of a task's state machine; {@code {name}} stands for names such as validate-design. */
    @WithDefault("arn:aws:states:us-east-1:000000000000:stateMachine:{name}")
    String arn();

    /** For one call with its retries. */
    @WithDefault("30s")
    Duration timeout();

    /** For one attempt of a call. */
    @WithDefault("15s")
    Duration attemptTimeout();

    /** How often a call is tried. */
    @WithDefault("3")
    int attempts();

    /** How many calls run at once. */
    @WithDefault("32")
    int concurrency();
}
