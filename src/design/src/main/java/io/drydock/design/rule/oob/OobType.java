package io.drydock.design.rule.oob;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Optional;
import java.util.Set;

/** O3: it is said how a node is managed out of band. */
public final class OobType implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O3-type", "Type of out-of-band management",
            "A node's oob.type is ipmi, redfish, libvirt, manual (nothing can be done from afar) or auto (redfish or ipmi, whichever answers).");
    private static final Set<String> TYPES = Set.of("ipmi", "redfish", "libvirt", "manual", "auto");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var oob : Inheriting.completely(site, AppliedNode::oob)) {
            Optional<String> type = Bmc.parameter(oob.part(), "type");
            if (type.isEmpty()) {
                report.at(oob.nodes(), FieldPath.of("oob", "type"), "no oob.type is set",
                        "Write ipmi, redfish, libvirt or auto; manual where somebody presses the buttons.");
            }
            type.filter(text -> !TYPES.contains(text)).ifPresent(text -> report.at(oob.nodes(), FieldPath.of("oob", "type"),
                    "oob.type '" + text + "' is none of ipmi, redfish, libvirt, manual, auto", "Write one of the five types."));
        }
    }
}
