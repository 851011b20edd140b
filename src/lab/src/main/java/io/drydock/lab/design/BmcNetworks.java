package io.drydock.lab.design;

import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a design's BMC networks are in the lab. */
final class BmcNetworks {
    /** Of networks that are larger, BMCs are translated one by one: loopback has but its last three octets. */
    private static final int LARGEST = 8;
    private static final int ONE = 32;

    private BmcNetworks() {
    }

    /** As {@code drydock.oob.nat} takes it: {@code 10.20.0.0/24=127.20.0.0/24}. */
    static List<String> translations(Site design, LabSite lab) {
        Set<String> entries = new TreeSet<>();
        lab.servers().forEach(server -> {
            IpAddress address = IpAddress.parse(lab.placement(server).bmcAddress()).orElseThrow();
            Cidr network = Optional.ofNullable(design.appliedNodes().get(server.name())).map(node -> design.networks().get(node.oob().get("network")))
                    .flatMap((Network found) -> found.cidr().value()).map(Cidr::normal)
                    .filter(cidr -> cidr.prefix() >= LARGEST && cidr.contains(address))
                    .orElse(new Cidr(address, ONE));
            entries.add(network + "=" + DesignedServers.loopback(network.first()).getHostAddress() + "/" + network.prefix());
        });
        return List.copyOf(entries);
    }
}
