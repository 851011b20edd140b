package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** N8: several networks on one link are told apart by tags. */
public final class TrunkingRequired implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N8-trunking-required", "Several networks without trunking",
            "A link that allows more than one network has trunking mode 802.1q.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            long networks = link.allowedNetworks().stream().distinct().count();
            if (networks > 1 && Trunk.isUntagged(link)) {
                report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("trunking", "mode"),
                        "link '" + link.name() + "' allows " + networks + " networks, but its trunking is disabled",
                        "Set trunking.mode to 802.1q, or leave one network in allowed_networks.");
            }
        }
    }
}
