package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.storage.Size;

/** S2: the root file system is large enough for the operating system. */
public final class RootSize implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S2-root-size", "Root file system too small",
            "The file system for / has the configured minimum size, by default 20 GB; >20g counts as 20 GB.");
    private final RuleSettings settings;

    public RootSize(RuleSettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Size minimum = new Size.Fixed(settings.minimumRootSize());
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            MountedSize.entries(storage.part(), "/", "root").forEach(entry ->
                    MountedSize.below(entry, settings.minimumRootSize()).ifPresent(size ->
                            report.at(storage.nodes(), entry.path().key("size"), "size " + size + " of " + entry.describe() + " for / is below the "
                                    + "minimum of " + minimum, "Give / at least " + minimum + ".")));
        }
    }
}
