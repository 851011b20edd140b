package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** N4: a link allows networks that exist. */
public final class AllowedNetworkDefined implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N4-allowed-network", "Allowed network not defined",
            "Every network that a link allows is defined.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            for (String network : link.allowedNetworks()) {
                if (!site.networks().containsKey(network)) {
                    report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("allowed_networks").named(network),
                            "link '" + link.name() + "' allows network '" + network + "', which is not defined",
                            "Define the Network '" + network + "', or remove it from allowed_networks.");
                }
            }
        }
    }
}
