package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Set;
import java.util.stream.Collectors;

/** S5: a volume group has room. */
public final class GroupWithoutVolume implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S5-group-without-volume", "Volume group without physical volume",
            "Every volume group of a node has at least one physical volume on the same node: a disk or a partition.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            Set<String> used = PhysicalVolume.of(storage.part()).stream().map(PhysicalVolume::group).collect(Collectors.toSet());
            storage.part().volumeGroups().keySet().stream().filter(group -> !used.contains(group)).forEach(group ->
                    report.at(storage.nodes(), FieldPath.of("storage", "volume_groups", group),
                            "volume group '" + group + "' has no physical volume",
                            "Set volume_group: " + group + " for a disk or partition of the node, or remove the group."));
        }
    }
}
