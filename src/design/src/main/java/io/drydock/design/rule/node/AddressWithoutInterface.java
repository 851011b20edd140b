package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.Interface;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** D10: an address is configured somewhere. */
public final class AddressWithoutInterface implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("D10-address-without-interface", "Address on no interface",
            "Every network of a node's addressing is on one of its interfaces, or is that of its BMC: other addresses are never configured.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, List<String>> nodes = new TreeMap<>();
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            Set<String> networks = new HashSet<>();
            for (Interface part : interfaces.part().values()) {
                networks.addAll(part.networks());
            }
            for (AppliedNode node : interfaces.nodes()) {
                for (Addressing entry : node.addressing()) {
                    entry.network().value().filter(network -> site.networks().containsKey(network) && !networks.contains(network)
                                    && !network.equals(node.oob().get("network")) && !node.primaryNetwork().filter(network::equals).isPresent())
                            .ifPresent(network -> nodes.computeIfAbsent(network, _ -> new ArrayList<>()).add(node.name()));
                }
            }
        }
        nodes.forEach((network, names) -> report.at(site.documentOf(Kind.BAREMETAL_NODE, names.getFirst()),
                FieldPath.of("addressing").named(network), "network '" + network + "' has an address, but is on no interface of the node",
                "Add the network to one of the interfaces, or remove the entry.", names));
    }
}
