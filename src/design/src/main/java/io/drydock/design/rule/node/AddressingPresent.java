package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D10: a node can be reached. */
public final class AddressingPresent implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D10-addressing", "Node without addresses",
            "Every node has at least one entry in its addressing.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (BaremetalNode node : site.nodes().values()) {
            if (node.addressing().isEmpty()) {
                report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), FieldPath.of("addressing"),
                        "node '" + node.name() + "' has no addressing", "Add an entry with network and address for each network of the node.");
            }
        }
    }
}
