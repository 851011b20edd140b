package io.drydock.functions.provisioner.inspection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How strictly a machine is compared with the design. */
@ConfigMapping(prefix = "drydock.inspection")
public interface InspectionSettings {
    /** Whether what the manifest does not tell is accepted, and told as unknown, or fails the check. */
    @WithDefault("accept")
    Doubt unknown();

    /** As above, for a port that heard no neighbour by LLDP: not every switch speaks it. */
    @WithDefault("accept")
    Doubt missingNeighbour();

    /** What becomes of what can't be told. */
    enum Doubt { ACCEPT, FAIL }
}
