package io.drydock.design.rule.node;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D7: the rack of a node is described. */
public final class RackReference implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("D7-rack", "Rack not defined",
            "Every rack that a node names has a Rack document: without one its switches are not known, and no port of them is configured.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var rack : Inheriting.by(site, AppliedNode::rack)) {
            rack.part().filter(name -> !site.racks().containsKey(name)).ifPresent(name -> {
                Document first = site.documentOf(Kind.BAREMETAL_NODE, rack.nodes().getFirst().name());
                report.at(first, FieldPath.of("metadata", "rack"), "rack '" + name + "' is not defined",
                        "Define the Rack '" + name + "' if its switches shall be configured.",
                        rack.nodes().stream().map(AppliedNode::name).toList());
            });
        }
    }
}
