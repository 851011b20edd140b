package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.Interface;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** D4: the network that gives a node its default route and its domain. */
public final class PrimaryNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D4-primary-network", "Primary network",
            "A node names a primary_network, which is defined, is on one of the node's interfaces, and has an entry in its addressing.");
    private static final FieldPath PATH = FieldPath.of("primary_network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<Map<String, Interface>, Set<String>> networks = new IdentityHashMap<>();
        for (AppliedNode node : Inheriting.completely(site)) {
            if (node.primaryNetwork().isEmpty()) {
                report.at(node, PATH, "no primary_network is set",
                        "Name the network that has the node's default route; its dns.domain is the node's domain.");
                continue;
            }
            String primary = node.primaryNetwork().get();
            if (!site.networks().containsKey(primary)) {
                report.at(node, PATH, "primary_network '" + primary + "' is not defined",
                        "Define the Network '" + primary + "', or name one that is defined.");
            } else if (!networks.computeIfAbsent(node.interfaces(), PrimaryNetwork::networksOf).contains(primary)) {
                report.at(node, PATH, "primary_network '" + primary + "' is on none of the node's interfaces",
                        "Add the network to one of the interfaces, or name a network that is on one.");
            } else if (!node.addressing().isEmpty() && !mayHaveEntry(node, primary, site)) {
                report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), FieldPath.of("addressing"),
                        "node '" + node.name() + "' has no address on its primary_network '" + primary + "'",
                        "Add an entry for network '" + primary + "' to the node's addressing.");
            }
        }
    }

    private static Set<String> networksOf(Map<String, Interface> interfaces) {
        Set<String> networks = new HashSet<>();
        interfaces.values().forEach(part -> networks.addAll(part.networks()));
        return networks;
    }

    /** An entry for a network that is not defined is reported itself, and may be meant for this one. */
    private static boolean mayHaveEntry(AppliedNode node, String primary, Site site) {
        return node.addressing().stream().map(entry -> entry.network().orElse(""))
                .anyMatch(network -> network.equals(primary) || !site.networks().containsKey(network));
    }
}
