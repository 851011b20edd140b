package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.Map;

/** N2: a route to a route domain leads somewhere. */
public final class RouteDomainMembers implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("N2-route-domain", "Route to an empty route domain",
            "A route domain that a route leads to has another network in it: the route stands for one static route to each of them.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, Integer> members = new HashMap<>();
        site.networks().values().forEach(network ->
                network.routeDomain().value().ifPresent(domain -> members.merge(domain, 1, Integer::sum)));
        for (Network network : site.networks().values()) {
            for (int i = 0; i < network.routes().size(); i++) {
                FieldPath path = FieldPath.of("routes").index(i).key("routedomain");
                network.routes().get(i).routeDomain().value()
                        .filter(domain -> members.getOrDefault(domain, 0) <= (network.routeDomain().value().filter(domain::equals).isPresent()
                                ? 1 : 0))
                        .ifPresent(domain -> report.at(site.documentOf(Kind.NETWORK, network.name()), path,
                                "the route leads to routedomain '" + domain + "', which no other network belongs to",
                                "Set routedomain: " + domain + " in the networks that the route shall lead to, or remove the route."));
            }
        }
    }
}
