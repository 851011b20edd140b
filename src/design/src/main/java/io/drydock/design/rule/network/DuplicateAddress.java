package io.drydock.design.rule.network;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.IpAddress;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** N1: no static address is given twice in the site. */
public final class DuplicateAddress implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N1-duplicate-address", "Duplicate IP address",
            "No static address is given twice in the site. Addresses are compared, not their spelling.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<IpAddress, NodeAddress> firstUse = new HashMap<>();
        NodeAddress.forEachStatic(site, address -> {
            NodeAddress first = firstUse.putIfAbsent(address.ip(), address);
            if (first != null && !isSameEntryTwice(first, address)) {
                report.at(address.document(site), address.path("address"),
                        "address " + address.ip() + " of " + address.describe() + " is also that of " + first.describe(),
                        "Give one of the two another address.", List.of(first.node().name(), address.node().name()));
            }
        });
    }

    /** That the network is named twice is a rule of its own. */
    private static boolean isSameEntryTwice(NodeAddress first, NodeAddress second) {
        return first.node().name().equals(second.node().name()) && first.network().equals(second.network());
    }
}
