package io.drydock.functions.provisioner.site.network;

import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Link;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.NetworkChange.VlanName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A link with the fabric that is its own.
 *
 * @param fabric absent: it is to be created
 */
record PlacedLink(Link link, Optional<Fabric> fabric) {
    /** Its networks by tag. */
    Map<Integer, List<Net>> byVid() {
        return link.networks().stream().collect(Collectors.groupingBy(Net::vid, TreeMap::new, Collectors.toList()));
    }

    /** MAAS's VLAN with that tag, where there is one. */
    Optional<Vlan> vlan(int vid) {
        return fabric.flatMap(known -> known.vlan(vid));
    }

    /** The VLAN by the names that it has once the fabric has its own. */
    VlanName vlanName(int vid) {
        return new VlanName(link.name(), vid);
    }
}
