package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range.Type;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** N3: a network on which nodes get their address by DHCP has addresses to give. */
public final class NoDhcpRange implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("N3-no-dhcp-range", "No dhcp range",
            "A network on which nodes are addressed by dhcp declares a dhcp range: the provisioner serves no addresses without one.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, List<String>> nodes = new TreeMap<>();
        NodeAddress.forEach(site, address -> {
            Network network = site.networks().get(address.network());
            if (address.entry().dhcp() && network != null && !AddressRanges.isDeclared(network, Type.DHCP)) {
                nodes.computeIfAbsent(network.name(), _ -> new ArrayList<>()).add(address.node().name());
            }
        });
        nodes.forEach((network, names) -> report.at(site.documentOf(Kind.NETWORK, network), FieldPath.of("ranges"),
                "network '" + network + "' declares no range of type dhcp, though nodes are addressed by dhcp on it",
                "Declare a range of type dhcp, unless another DHCP server answers on this network.", names));
    }
}
