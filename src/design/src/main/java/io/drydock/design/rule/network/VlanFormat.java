package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** N8: a VLAN is one that a tag can carry. */
public final class VlanFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N8-vlan-format", "VLAN id",
            "A network's vlan is a whole number from 1 to 4094 (IEEE 802.1Q), or 0 for untagged.");
    private static final String REMEDY = "Write the vlan as a whole number from 1 to 4094; leave it out where the network is untagged.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            network.vlan().malformed().ifPresent(text -> report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("vlan"),
                    "vlan '" + text + "' of network '" + network.name() + "' is not a whole number", REMEDY));
            network.vlan().value().filter(_ -> Trunk.tag(network).isEmpty() && !Trunk.isUntagged(network)).ifPresent(vlan ->
                    report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("vlan"),
                            "vlan " + vlan + " of network '" + network.name() + "' is not within 1 to 4094", REMEDY));
        }
    }
}
