package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range.Type;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** N3: a network on which nodes have static addresses says where those are. */
public final class NoStaticRange implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("N3-no-static-range", "No static range",
            "A network on which nodes have static addresses declares a static range: without one nothing keeps other users off them.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, List<String>> nodes = new TreeMap<>();
        NodeAddress.forEachStatic(site, address -> {
            Network network = site.networks().get(address.network());
            if (network != null && network.ranges().stream().noneMatch(range -> mayBeStatic(range.type()))) {
                nodes.computeIfAbsent(network.name(), _ -> new ArrayList<>()).add(address.node().name());
            }
        });
        nodes.forEach((network, names) -> report.at(site.documentOf(Kind.NETWORK, network), FieldPath.of("ranges"),
                "network '" + network + "' declares no range of type static, though nodes have static addresses on it",
                "Declare a range of type static that holds the nodes' addresses.", names));
    }

    private static boolean mayBeStatic(Field<Type> type) {
        return type.isWritten() && type.orElse(Type.STATIC) == Type.STATIC;
    }
}
