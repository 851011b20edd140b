package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** S1: what is meant for /boot is mounted there. */
public final class BootByName implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("S1-boot-by-name", "Boot partition not mounted",
            "A partition called boot is mounted at /boot: its name alone does not make it the boot drive.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            MountedSize.entries(storage.part(), "/boot", "boot").stream().filter(entry -> MountedSize.isNamedOnly(entry, "boot"))
                    .forEach(entry -> report.at(storage.nodes(), entry.path(), entry.describe() + " is mounted nowhere",
                            "Give it a filesystem with mountpoint /boot, or another name."));
        }
    }
}
