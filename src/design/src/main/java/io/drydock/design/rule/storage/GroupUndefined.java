package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** S5: a physical volume belongs to a group that exists. */
public final class GroupUndefined implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S5-group-undefined", "Volume group not defined",
            "Every volume_group that a disk or partition of a node names is defined in volume_groups of the same node.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            for (PhysicalVolume volume : PhysicalVolume.of(storage.part())) {
                if (!storage.part().volumeGroups().containsKey(volume.group())) {
                    report.at(storage.nodes(), volume.path(), volume.title() + " names volume group '" + volume.group()
                            + "', which is not defined", "Define the group in storage.volume_groups, or name one that is defined.");
                }
            }
        }
    }
}
