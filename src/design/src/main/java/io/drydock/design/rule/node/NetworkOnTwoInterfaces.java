package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.Map;

/** D3: it is plain which interface has a network's address. */
public final class NetworkOnTwoInterfaces implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("D3-network-on-two-interfaces", "Network on two interfaces",
            "A network is on one interface of a node: on two of them it is open which one gets the node's address.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            Map<String, String> interfaceOfNetwork = new HashMap<>();
            interfaces.part().forEach((name, part) -> part.networks().stream().distinct().forEach(network -> {
                String first = interfaceOfNetwork.putIfAbsent(network, name);
                if (first != null) {
                    report.at(interfaces.nodes(), FieldPath.of("interfaces", name, "networks").named(network),
                            "network '" + network + "' is on interface '" + name + "' and on interface '" + first + "'",
                            "Leave the network to one of the two interfaces.");
                }
            }));
        }
    }
}
