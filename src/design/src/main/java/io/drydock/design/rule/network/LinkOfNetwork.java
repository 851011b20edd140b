package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.Map;

/** N4: a network belongs to one link. */
public final class LinkOfNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N4-network-on-two-links", "Network on two links",
            "No network is allowed on more than one link: the provisioner knows a network as a VLAN of exactly one fabric.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, String> linkOfNetwork = new HashMap<>();
        for (NetworkLink link : site.links().values()) {
            for (String network : link.allowedNetworks()) {
                String first = linkOfNetwork.putIfAbsent(network, link.name());
                if (first != null && !first.equals(link.name())) {
                    report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("allowed_networks").named(network),
                            "network '" + network + "' is allowed on link '" + link.name() + "' and on link '" + first + "'",
                            "Remove the network from allowed_networks of one of the two links.");
                }
            }
        }
    }
}
