package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D7: what hardware a node is. */
public final class HardwareProfileReference implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D7-hardware-profile", "Hardware profile",
            "A node names a hardware_profile, itself or by its host profile, and that is defined.");
    private static final FieldPath PATH = FieldPath.of("hardware_profile");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var hardware : Inheriting.by(site, node -> node.hardwareProfile())) {
            if (hardware.part().isEmpty()) {
                report.at(hardware.nodes(), PATH, "no hardware_profile is set", "Name the HardwareProfile that describes the node's hardware.");
            }
            hardware.part().filter(name -> !site.hardwareProfiles().containsKey(name)).ifPresent(name ->
                    report.at(hardware.nodes(), PATH, "hardware_profile '" + name + "' is not defined",
                            "Define the HardwareProfile '" + name + "', or name one that is defined."));
        }
    }
}
