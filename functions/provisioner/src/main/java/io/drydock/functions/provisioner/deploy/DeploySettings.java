package io.drydock.functions.provisioner.deploy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How nodes are deployed. */
@ConfigMapping(prefix = "drydock.deploy")
public interface DeploySettings {
    /** How old a list of MAAS's tags or images may be that the nodes of this process share. What is missing in it is looked for again. */
    @WithDefault("30s")
    Duration sharedAge();
}
