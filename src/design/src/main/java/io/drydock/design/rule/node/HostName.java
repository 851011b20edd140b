package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D6: a node's name can be its host name. */
public final class HostName implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D6-host-name", "Host name",
            "A node's name is a host name without dots: 1 to 63 letters, digits and hyphens, no hyphen first or last (RFC 1123).");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (String node : site.nodes().keySet()) {
            DomainName.problemOfLabel(node).ifPresent(problem -> report.at(site.documentOf(Kind.BAREMETAL_NODE, node), FieldPath.ROOT,
                    "the node name '" + node + "' " + problem,
                    "Name the node with 1 to 63 letters, digits and hyphens, no hyphen first or last; the domain comes from its primary network."));
        }
    }
}
