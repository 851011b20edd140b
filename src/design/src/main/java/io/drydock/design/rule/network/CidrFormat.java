package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N2: a network says which addresses it has. */
public final class CidrFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-cidr-format", "CIDR format",
            "Every network has a CIDR: an address, a slash and the length of the prefix.");
    private static final String REMEDY = "Write the network's cidr as address and prefix length, such as 10.0.0.0/24 or fd00:1::/64.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            if (network.cidr() instanceof Field.Malformed<Cidr>(String text)) {
                report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("cidr"),
                        "cidr '" + text + "' of network '" + network.name() + "' is not an address with a prefix length", REMEDY);
            } else if (network.cidr().isAbsent()) {
                report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("cidr"),
                        "network '" + network.name() + "' has no cidr", REMEDY);
            }
        }
    }
}
