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

    /**
     * Where switches are asked elsewhere than {@code sdn_api_uri} says, such as through a proxy: {@code https://sdn.example/=http://10.0.0.9/},
     * beginnings of addresses and what stands there instead. The first that an address begins with counts.
     */
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
