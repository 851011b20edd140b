package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** D10: a node has one address on a network. */
public final class AddressingTwice implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D10-network-twice", "Two addresses on one network",
            "A node's addressing has at most one entry for a network.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (BaremetalNode node : site.nodes().values()) {
            Set<String> networks = new HashSet<>();
            for (int i = 0; i < node.addressing().size(); i++) {
                Optional<String> network = node.addressing().get(i).network().value();
                if (network.isPresent() && !networks.add(network.get())) {
                    report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), FieldPath.of("addressing").index(i),
                            "node '" + node.name() + "' has more than one address on network '" + network.get() + "'",
                            "Leave one entry for the network.");
                }
            }
        }
    }
}
