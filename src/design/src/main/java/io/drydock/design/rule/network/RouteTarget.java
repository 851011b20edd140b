package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Route;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N2: a route says where it leads. */
public final class RouteTarget implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-route-target", "Destination of a route",
            "A route names either a subnet, as a CIDR without host bits, or a route domain.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            for (int i = 0; i < network.routes().size(); i++) {
                check(network.routes().get(i), FieldPath.of("routes").index(i), site.documentOf(Kind.NETWORK, network.name()), report);
            }
        }
    }

    private static void check(Route route, FieldPath path, Document document, Report report) {
        if (route.subnet().isAbsent() && route.routeDomain().isAbsent()) {
            report.at(document, path, "the route names neither a subnet nor a routedomain",
                    "Name the subnet that the route leads to (0.0.0.0/0 is the default route), or a routedomain.");
        } else if (route.subnet().isWritten() && route.routeDomain().isWritten()) {
            report.at(document, path, "the route names a subnet and a routedomain", "Remove one of the two.");
        } else if (route.subnet() instanceof Field.Malformed<Cidr>(String text)) {
            report.at(document, path.key("subnet"), "subnet '" + text + "' of the route is not an address with a prefix length",
                    "Write the subnet as a CIDR, such as 10.0.0.0/8; 0.0.0.0/0 is the default route.");
        } else {
            route.subnet().value().filter(Cidr::hasHostBits).ifPresent(subnet -> report.at(document, path.key("subnet"),
                    "subnet " + subnet + " of the route has bits set behind its prefix of " + subnet.prefix(),
                    "Write " + subnet.normal() + ", or correct the prefix length."));
        }
    }
}
