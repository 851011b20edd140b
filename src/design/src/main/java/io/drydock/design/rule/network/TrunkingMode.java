package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** N8: a link's trunking mode exists. */
public final class TrunkingMode implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N8-trunking-mode", "Trunking mode",
            "A link's trunking mode is disabled or 802.1q; disabled where none is written.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            link.trunking().mode().malformed().ifPresent(mode ->
                    report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("trunking", "mode"),
                            "trunking mode '" + mode + "' of link '" + link.name() + "' is neither disabled nor 802.1q",
                            "Write 802.1q for a link that carries VLAN tags, disabled for one that doesn't."));
        }
    }
}
