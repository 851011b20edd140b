package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashSet;
import java.util.Set;

/** N4: a network runs over a link. */
public final class NetworkWithoutLink implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("N4-network-without-link", "Network on no link",
            "Every network is allowed on a link: the provisioner is told of networks through their links only.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Set<String> linked = new HashSet<>();
        site.links().values().forEach(link -> linked.addAll(link.allowedNetworks()));
        for (String network : site.networks().keySet()) {
            if (!linked.contains(network)) {
                report.at(site.documentOf(Kind.NETWORK, network), FieldPath.ROOT, "no link allows network '" + network + "'",
                        "Add the network to allowed_networks of the NetworkLink that carries it, or remove the Network if nothing uses it.");
            }
        }
    }
}
