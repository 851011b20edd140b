package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** S3: a disk that is named is used. */
public final class EmptyDevice implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S3-empty-device", "Disk without use",
            "A disk has a volume_group or partitions.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            storage.part().devices().forEach((name, device) -> {
                if (device.volumeGroup().isAbsent() && device.partitions().isEmpty()) {
                    report.at(storage.nodes(), FieldPath.of("storage", "physical_devices", name),
                            "device '" + name + "' has neither a volume_group nor partitions",
                            "Say what the disk is for, or remove it (with '!" + name + "' where it is inherited).");
                }
            });
        }
    }
}
