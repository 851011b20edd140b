package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D3: an interface has networks that exist. */
public final class InterfaceNetworkDefined implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D3-interface-network", "Network of an interface not defined",
            "Every network of an interface is defined.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            interfaces.part().forEach((name, part) -> part.networks().stream().filter(network -> !site.networks().containsKey(network))
                    .forEach(network -> report.at(interfaces.nodes(), FieldPath.of("interfaces", name, "networks").named(network),
                            "interface '" + name + "' has network '" + network + "', which is not defined",
                            "Define the Network '" + network + "', or take it off the interface.")));
        }
    }
}
