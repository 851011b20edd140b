package io.drydock.functions.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the engine runs. */
@ConfigMapping(prefix = "drydock.engine")
public interface EngineSettings {
    /** The region in the ARNs of state machines, executions and functions. */
    @WithDefault("us-east-1")
    String region();

    /** The account in those ARNs: 12 digits. */
    @WithDefault("000000000000")
    String account();

    /** Which of the definitions inside the program are there at start. */
    @WithDefault("validate-design,verify-site,prepare-site,verify-node,prepare-node,deploy-node,destroy-node,relabel-node,deploy-site")
    List<String> stateMachines();

    /** A folder of {@code *.asl.json} files that takes the place of the definitions inside the program. */
    Optional<Path> definitions();

    /** For how long an engine that stopped without a word keeps others from taking over. */
    @WithDefault("10s")
    Duration lease();

    /** How many iterations of an inline Map state run at once, where its definition names no limit or a higher one. */
    @WithDefault("40")
    int inlineConcurrency();

    /** How many child executions of a distributed Map state run at once, where its definition names no limit or a higher one. */
    @WithDefault("1000")
    int distributedConcurrency();

    /** How long executions are kept after their end; zero: for ever. */
    @WithDefault("90d")
    Duration retention();
}
