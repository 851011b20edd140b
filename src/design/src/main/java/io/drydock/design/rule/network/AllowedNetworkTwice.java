package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** N4: a link names each allowed network once. */
public final class AllowedNetworkTwice implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("N4-network-listed-twice", "Allowed network listed twice",
            "A link lists each of its allowed networks once.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            List<String> allowed = link.allowedNetworks();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < allowed.size(); i++) {
                if (!seen.add(allowed.get(i))) {
                    report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("allowed_networks").index(i),
                            "network '" + allowed.get(i) + "' is listed more than once", "Remove the repetition.");
                }
            }
        }
    }
}
