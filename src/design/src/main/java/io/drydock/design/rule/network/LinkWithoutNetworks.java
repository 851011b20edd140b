package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** N4: a link carries networks. */
public final class LinkWithoutNetworks implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("N4-link-without-networks", "Link without networks",
            "A link allows at least one network: otherwise it has no use.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            if (link.allowedNetworks().isEmpty()) {
                report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("allowed_networks"),
                        "link '" + link.name() + "' allows no network", "List the link's networks in allowed_networks, or remove the link.");
            }
        }
    }
}
