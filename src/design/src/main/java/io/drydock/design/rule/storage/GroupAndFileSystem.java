package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.value.FieldPath;

/** S4: a partition is either a physical volume or holds a file system. */
public final class GroupAndFileSystem implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S4-group-and-filesystem", "Partition with volume group and file system",
            "No partition has both a volume_group and a filesystem.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            storage.part().devices().forEach((name, device) -> {
                for (Partition partition : device.partitions()) {
                    if (partition.volumeGroup().isWritten() && partition.fileSystem().isPresent()) {
                        report.at(storage.nodes(), FieldPath.of("storage", "physical_devices", name, "partitions").named(partition.name()),
                                "partition '" + partition.name() + "' of device '" + name + "' has both a volume_group and a filesystem",
                                "Remove one of the two; file systems of a group belong to its logical volumes.");
                    }
                }
            });
        }
    }
}
