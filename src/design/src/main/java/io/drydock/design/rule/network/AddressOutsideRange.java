package io.drydock.design.rule.network;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range.Type;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** N3: a static address lies where the network keeps room for static addresses. */
public final class AddressOutsideRange implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N3-address-range", "Address outside of static ranges",
            "A static address is in one of the network's static ranges if it declares any; it is in no dhcp or reserved range, and is not "
                    + "the network, broadcast or gateway address.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, Room> rooms = new HashMap<>();
        NodeAddress.forEachStatic(site, address -> {
            Network network = site.networks().get(address.network());
            if (network != null && network.cidr().value().filter(cidr -> cidr.contains(address.ip())).isPresent()) {
                Room room = rooms.computeIfAbsent(network.name(), _ -> new Room(network, network.cidr().value().orElseThrow()));
                room.problem(address.ip()).ifPresent(problem -> report.at(address.document(site), address.path("address"),
                        "address " + address.ip() + " of " + address.describe() + " is " + problem, room.remedy()));
            }
        });
    }

    /** Which addresses of a network nodes may have. */
    private static final class Room {
        private final Cidr cidr;
        private final Set<IpAddress> gateways = new HashSet<>();
        private final AddressRanges fixed;
        private final AddressRanges dhcp;
        private final AddressRanges reserved;

        private Room(Network network, Cidr cidr) {
            this.cidr = cidr;
            this.fixed = new AddressRanges(network, Type.STATIC);
            this.dhcp = new AddressRanges(network, Type.DHCP);
            this.reserved = new AddressRanges(network, Type.RESERVED);
            network.routes().forEach(route -> route.gateway().value().ifPresent(gateways::add));
        }

        private Optional<String> problem(IpAddress address) {
            if (cidr.networkAddress().equals(Optional.of(address))) {
                return Optional.of("the address of the network " + cidr.normal() + " itself");
            }
            if (cidr.broadcast().equals(Optional.of(address))) {
                return Optional.of("the broadcast address of the network " + cidr.normal());
            }
            if (gateways.contains(address)) {
                return Optional.of("the gateway of one of the network's routes");
            }
            return dhcp.around(address).map(range -> "in the network's dhcp range " + range)
                    .or(() -> reserved.around(address).map(range -> "in the network's reserved range " + range))
                    .or(() -> fixed.isEmpty() || fixed.around(address).isPresent() ? Optional.empty()
                            : Optional.of("in none of the network's static ranges (" + fixed.describe() + ")"));
        }

        private String remedy() {
            return fixed.isEmpty() ? "Give the node another address, or correct the network's ranges and routes."
                    : "Give the node an address from " + fixed.describe() + ", or correct the network's ranges and routes.";
        }
    }
}
