package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.model.AppliedNode.Interface;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** D3: a device belongs to one interface. */
public final class SlaveUsedTwice implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D3-slave-used-twice", "Device in two interfaces",
            "No network device of a node is a slave of two interfaces, by whatever name: the provisioner can't both bond and address it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            check(interfaces.part(), interfaces.nodes(), report);
        }
    }

    private static void check(Map<String, Interface> interfaces, Collection<AppliedNode> nodes, Report report) {
        Map<String, String> interfaceOfDevice = new HashMap<>();
        interfaces.forEach((name, part) -> {
            for (DeviceSelector slave : part.slaves()) {
                String first = interfaceOfDevice.putIfAbsent(device(slave), name);
                if (first != null) {
                    report.at(nodes, FieldPath.of("interfaces", name, "slaves").named(slave.written()),
                            "device '" + slave.written() + "' of interface '" + name + "' is "
                                    + (first.equals(name) ? "named twice there" : "also a slave of interface '" + first + "'"),
                            "Use each device in one interface only.");
                }
            }
        });
    }

    private static String device(DeviceSelector slave) {
        return switch (slave) {
            case DeviceSelector.ByAddress(_, String address, _) -> "address " + address;
            case DeviceSelector.ByPattern(_, String pattern, _) -> "pattern " + pattern;
            case DeviceSelector.ByName(String name) -> "name " + name;
        };
    }
}
