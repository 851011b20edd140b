package io.drydock.lab.maas.network;

import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.BootNetworks;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.site.Segment;

/** The networks of a site: {@code fabrics/}, {@code subnets/}, {@code ipranges/} and {@code static-routes/}. */
public final class NetworkPart implements MaasPart, BootNetworks {
    private final Networks networks;

    public NetworkPart(Networks networks) {
        this.networks = networks;
    }

    @Override
    public void routes(Routes routes) {
        new FabricResource(networks).routes(routes);
        new VlanResource(networks).routes(routes);
        new SubnetResource(networks).routes(routes);
        new IpRangeResource(networks).routes(routes);
        new StaticRouteResource(networks).routes(routes);
    }

    @Override
    public boolean servesPxe(Segment segment) {
        return segment.cidr().flatMap(networks::subnet).filter(subnet -> subnet.vlan().boots()).isPresent();
    }
}
