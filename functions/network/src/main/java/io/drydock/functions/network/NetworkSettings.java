package io.drydock.functions.network;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How the design's networks are called by switches. */
@ConfigMapping(prefix = "drydock.network")
public interface NetworkSettings {
    /** The VLAN by which switches know a network that the design gives none, by the network's name. */
    Map<String, Integer> vlans();

    /** The VLAN of all other networks without one: the switches' own untagged VLAN. */
    @WithDefault("1")
    int defaultVlan();
}
