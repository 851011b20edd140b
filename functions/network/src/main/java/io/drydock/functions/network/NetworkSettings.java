package io.drydock.functions.network;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the design's networks and switches are known outside of it. */
@ConfigMapping(prefix = "drydock.network")
public interface NetworkSettings {
    /** The VLAN by which switches know a network that the design gives none, by the network's name. */
    Map<String, Integer> vlans();

    /** The VLAN of all other networks without one: the switches' own untagged VLAN. */
    @WithDefault("1")
    int defaultVlan();

    /** Where switches are asked elsewhere than {@code sdn_api_uri} says: {@link io.drydock.function.driver.SwitchAddresses} reads it. */
    Optional<List<String>> nat();

    /**
     * What becomes of a node whose port for booting is not known, because the design does not name it and nobody has heard the switch yet: the
     * step fails, or the port is taken to be right as it is ({@code accept}), as for the first boot of new racks.
     */
    @WithDefault("fail")
    UnknownPort unknownPort();

    /** What becomes of a port that is not known. */
    enum UnknownPort { FAIL, ACCEPT }
}
