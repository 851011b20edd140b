package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.storage.Container.Entry;
import io.drydock.design.storage.Storage;
import java.util.List;

/** D1: which disk a node boots from can be told. */
public final class RootOnSeveralDisks implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("D1-root-on-several-disks", "Boot disk not determined",
            "A root file system on a volume group of several disks leaves open which one the node boots from, unless /boot is on a partition "
                    + "or a disk has the label bootdrive.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            if (!isBootDiskKnown(storage.part())) {
                for (Entry root : Container.entriesOf(storage.part())) {
                    List<String> disks = root.logical() && root.isMountedAt("/") ? disksOf(root.owner(), storage.part()) : List.of();
                    if (disks.size() > 1) {
                        report.at(storage.nodes(), root.path(), root.describe() + " is mounted at /, and the group lies on the disks "
                                + String.join(", ", disks), "Label one disk with bootdrive: 'true', or put /boot on a partition.");
                    }
                }
            }
        }
    }

    private static boolean isBootDiskKnown(Storage storage) {
        return storage.devices().values().stream().anyMatch(device -> "true".equalsIgnoreCase(device.labels().get("bootdrive")))
                || Container.entriesOf(storage).stream().anyMatch(entry -> !entry.logical() && entry.isMountedAt("/boot"));
    }

    private static List<String> disksOf(String group, Storage storage) {
        return PhysicalVolume.of(storage).stream().filter(volume -> volume.group().equals(group)).map(PhysicalVolume::device).distinct().toList();
    }
}
