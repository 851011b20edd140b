package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.network.Cidr;
import io.drydock.design.value.FieldPath;

/** N2: a CIDR is a network, not an address in one. */
public final class CidrHostBits implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-cidr-host-bits", "CIDR with host bits",
            "A network's CIDR has no bits set behind its prefix: otherwise the address or the prefix is wrong.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            network.cidr().value().filter(Cidr::hasHostBits).ifPresent(cidr ->
                    report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("cidr"),
                            "cidr " + cidr + " of network '" + network.name() + "' has bits set behind its prefix of " + cidr.prefix(),
                            "Write " + cidr.normal() + ", or correct the prefix length."));
        }
    }
}
