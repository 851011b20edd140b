package io.drydock.functions.provisioner.maas.network;

import io.drydock.design.network.Cidr;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasSettings;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** MAAS's fabrics, VLANs and subnets, as the steps of this process share them: read at most {@code drydock.maas.networks.age} ago. */
@Singleton
public class SiteNetworks {
    private final Maas maas;
    private final MaasSettings settings;
    private final InstantSource clock;

    public SiteNetworks(Maas maas, MaasSettings settings, InstantSource clock) {
        this.maas = maas;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws io.drydock.functions.provisioner.maas.MaasException if MAAS can't be asked */
    public List<Fabric> fabrics() {
        throw new UnsupportedOperationException();
    }

    /** @throws io.drydock.functions.provisioner.maas.MaasException if MAAS can't be asked */
    public List<Subnet> subnets() {
        throw new UnsupportedOperationException();
    }

    /** The subnet with these addresses, the first where several fabrics have one. */
    public Optional<Subnet> byCidr(Cidr cidr) {
        return allByCidr(cidr).stream().findFirst();
    }

    /** The subnets with these addresses; MAAS can have one in each of several fabrics. */
    public List<Subnet> allByCidr(Cidr cidr) {
        return subnets().stream().filter(subnet -> subnet.cidr().equals(cidr.normal())).toList();
    }

    /** The VLAN of a fabric with this tag; 0 is the untagged one. */
    public Optional<Vlan> vlan(int fabricId, int vid) {
        return fabrics().stream().filter(fabric -> fabric.id() == fabricId).flatMap(fabric -> fabric.vlan(vid).stream()).findFirst();
    }

    /** Reads all of it now. */
    public void refresh() {
        throw new UnsupportedOperationException();
    }

    /** Something was changed: it is read anew when it is next asked for. */
    public void forget() {
        throw new UnsupportedOperationException();
    }
}
