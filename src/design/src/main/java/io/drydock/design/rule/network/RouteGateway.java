package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** N2: a route has a gateway that can be reached on its network. */
public final class RouteGateway implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-route-gateway", "Gateway of a route",
            "A route has a gateway, and that is an address of the network on which the route stands.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            for (int i = 0; i < network.routes().size(); i++) {
                check(network.routes().get(i).gateway(), network, FieldPath.of("routes").index(i).key("gateway"),
                        site.documentOf(Kind.NETWORK, network.name()), report);
            }
        }
    }

    private static void check(Field<IpAddress> gateway, Network network, FieldPath path, Document document, Report report) {
        switch (gateway) {
            case Field.Absent<IpAddress> _ -> report.at(document, path, "the route has no gateway",
                    "Name the gateway, an address of network '" + network.name() + "', or remove the route.");
            case Field.Malformed<IpAddress>(String text) -> report.at(document, path, "gateway '" + text + "' of the route is not an IP address",
                    "Write the gateway as an IPv4 or IPv6 address of network '" + network.name() + "'.");
            case Field.Present<IpAddress>(IpAddress ip) -> network.cidr().value().ifPresent(cidr -> problem(ip, cidr).ifPresent(problem ->
                    report.at(document, path, "gateway " + ip + " of the route is " + problem,
                            "Name a gateway within " + cidr.normal() + ", or correct the network's cidr.")));
            case Field.Misshapen<IpAddress> _ -> {
            }
        }
    }

    private static Optional<String> problem(IpAddress gateway, Cidr cidr) {
        if (!cidr.contains(gateway)) {
            return Optional.of("outside of the network's " + cidr.normal());
        }
        // In IPv6 the network's own address is that of its routers, so it may well be a gateway.
        if (gateway.isIpv4() && cidr.networkAddress().equals(Optional.of(gateway))) {
            return Optional.of("the address of the network " + cidr.normal() + " itself");
        }
        return cidr.broadcast().filter(gateway::equals).map(_ -> "the broadcast address of the network " + cidr.normal());
    }
}
