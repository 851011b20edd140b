package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.Map;

/** N8: a tag means one network. */
public final class VlanShared implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N8-vlan-shared", "VLAN of two networks",
            "No two networks of one link have the same VLAN.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            Map<Long, String> networkOfVlan = new HashMap<>();
            link.allowedNetworks().stream().distinct().map(site.networks()::get).filter(network -> network != null).forEach(network ->
                    Trunk.tag(network).ifPresent(vlan -> {
                        String first = networkOfVlan.putIfAbsent(vlan, network.name());
                        if (first != null) {
                            report(network, vlan, first, link, site, report);
                        }
                    }));
        }
    }

    private static void report(Network network, long vlan, String first, NetworkLink link, Site site, Report report) {
        report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("vlan"),
                "vlan " + vlan + " of network '" + network.name() + "' is also that of network '" + first + "' on link '" + link.name() + "'",
                "Give one of the two networks another vlan.");
    }
}
