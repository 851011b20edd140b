package io.drydock.design.rule.oob;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.host.MacAddress;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** O4: a MAC address means one node. */
public final class BootMacTwice implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O4-boot-mac-twice", "MAC address of two nodes",
            "No two nodes have the same metadata.boot_mac. Addresses are compared, not their spelling.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<MacAddress, String> nodeOfMac = new HashMap<>();
        for (BaremetalNode node : site.nodes().values()) {
            Optional<MacAddress> mac = node.bootMac().value();
            String first = mac.map(address -> nodeOfMac.putIfAbsent(address, node.name())).orElse(null);
            if (first != null) {
                report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), FieldPath.of("metadata", "boot_mac"),
                        "boot_mac " + mac.get() + " of node '" + node.name() + "' is also that of node '" + first + "'",
                        "Give each of the two nodes the MAC address of its own interface.", List.of(first, node.name()));
            }
        }
    }
}
