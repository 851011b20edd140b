package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** S3: a disk is either whole in a volume group or partitioned. */
public final class GroupAndPartitions implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S3-group-and-partitions", "Disk with volume group and partitions",
            "No disk has both a volume_group and partitions.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            storage.part().devices().forEach((name, device) -> {
                if (device.volumeGroup().isWritten() && !device.partitions().isEmpty()) {
                    report.at(storage.nodes(), FieldPath.of("storage", "physical_devices", name),
                            "device '" + name + "' has both a volume_group and partitions",
                            "Remove one of the two; a partition can have a volume_group of its own.");
                }
            });
        }
    }
}
