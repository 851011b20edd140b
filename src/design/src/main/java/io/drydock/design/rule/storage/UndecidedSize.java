package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** S1, S2: a percentage for / or /boot can't be compared with the minimum before the disk is known. */
public final class UndecidedSize implements Rule {
    private final RuleInfo info;
    private final String mountpoint;
    private final String name;

    private UndecidedSize(String id, String mountpoint, String name) {
        this.info = RuleInfo.warning(id, "Size of " + mountpoint + " as a percentage",
                "The size of " + mountpoint + " is given in bytes: whether a percentage reaches the minimum shows only on the machine.");
        this.mountpoint = mountpoint;
        this.name = name;
    }

    public static UndecidedSize boot() {
        return new UndecidedSize("S1-boot-percentage", "/boot", "boot");
    }

    public static UndecidedSize root() {
        return new UndecidedSize("S2-root-percentage", "/", "root");
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            MountedSize.entries(storage.part(), mountpoint, name).forEach(entry -> MountedSize.undecided(entry).ifPresent(size ->
                    report.at(storage.nodes(), entry.path().key("size"), "size " + size + " of " + entry.describe() + " for " + mountpoint
                            + " can't be compared with the minimum before the disk is known", "Give " + mountpoint + " a fixed size, such as 30g.")));
        }
    }
}
