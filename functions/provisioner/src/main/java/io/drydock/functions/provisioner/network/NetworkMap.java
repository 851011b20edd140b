package io.drydock.functions.provisioner.network;

import io.drydock.design.network.Cidr;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import java.util.List;
import java.util.Optional;

/** The site's networks, as MAAS has them. */
record NetworkMap(List<Fabric> fabrics, List<Subnet> subnets) {
    List<Subnet> subnets(Cidr cidr) {
        return subnets.stream().filter(subnet -> subnet.cidr().equals(cidr.normal())).toList();
    }

    /** The untagged VLAN of a fabric. */
    Optional<Vlan> untagged(int fabricId) {
        return fabrics.stream().filter(fabric -> fabric.id() == fabricId).flatMap(fabric -> fabric.vlan(0).stream()).findFirst();
    }

    Optional<Fabric> fabric(String name) {
        return fabrics.stream().filter(fabric -> fabric.name().equals(name)).findFirst();
    }
}
