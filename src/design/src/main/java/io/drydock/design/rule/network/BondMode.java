package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** N7: a link's bonding mode exists. */
public final class BondMode implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N7-bond-mode", "Bonding mode",
            "A link's bonding mode is disabled, 802.3ad, active-backup or balance-rr; disabled where none is written.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            link.bonding().mode().malformed().ifPresent(mode ->
                    report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("bonding", "mode"),
                            "bonding mode '" + mode + "' of link '" + link.name() + "' is none of disabled, 802.3ad, active-backup, balance-rr",
                            mode.equals("balanced-rr") ? "Write balance-rr." : "Write one of the four modes."));
        }
    }
}
