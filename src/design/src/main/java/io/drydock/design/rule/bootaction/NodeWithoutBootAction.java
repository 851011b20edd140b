package io.drydock.design.rule.bootaction;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.NodeSelection;
import io.drydock.design.model.Site;
import io.drydock.design.document.Kind;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.LinkedHashSet;
import java.util.Set;

/** B1: something happens on a node after its deployment. */
public final class NodeWithoutBootAction implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("B1-node-without-boot-action", "Node without boot action",
            "Every node is selected by a boot action: otherwise it is deployed, and nothing makes use of it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Set<String> left = new LinkedHashSet<>(site.appliedNodes().keySet());
        NodeSelection selection = new NodeSelection(site);
        site.bootActions().values().forEach(action ->
                selection.select(action.nodeFilter()).stream().map(AppliedNode::name).forEach(left::remove));
        if (!left.isEmpty()) {
            report.at(site.documentOf(Kind.BAREMETAL_NODE, left.iterator().next()), FieldPath.ROOT,
                    site.bootActions().isEmpty() ? "there is no boot action" : "no boot action selects "
                            + (left.size() == 1 ? "this node" : "this node and " + (left.size() - 1) + " more"),
                    "Widen the node_filter of a BootAction, or define one for these nodes.", left);
        }
    }
}
