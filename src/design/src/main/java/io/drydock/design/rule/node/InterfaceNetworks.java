package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** D2: an interface has networks that its link carries. */
public final class InterfaceNetworks implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D2-interface-networks", "Network not allowed on the link",
            "Every network of an interface is among the allowed_networks of the interface's link.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (NetworkLink link : site.links().values()) {
            allowed.put(link.name(), new HashSet<>(link.allowedNetworks()));
        }
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            interfaces.part().forEach((name, part) -> part.deviceLink().filter(allowed::containsKey).ifPresent(link ->
                    part.networks().stream().filter(network -> site.networks().containsKey(network))
                            .filter(network -> !allowed.get(link).contains(network))
                            .forEach(network -> report.at(interfaces.nodes(), FieldPath.of("interfaces", name, "networks").named(network),
                                    "network '" + network + "' of interface '" + name + "' is not allowed on its link '" + link + "'",
                                    "Add the network to allowed_networks of the link, or take it off the interface."))));
        }
    }
}
