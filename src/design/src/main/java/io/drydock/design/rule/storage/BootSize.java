package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.storage.Size;

/** S1: /boot is large enough for kernels and their images. */
public final class BootSize implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S1-boot-size", "Boot file system too small",
            "The file system for /boot has the configured minimum size, by default 1 GB; >1g counts as 1 GB.");
    private final RuleSettings settings;

    public BootSize(RuleSettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Size minimum = new Size.Fixed(settings.minimumBootSize());
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            MountedSize.entries(storage.part(), "/boot", "boot").forEach(entry ->
                    MountedSize.below(entry, settings.minimumBootSize()).ifPresent(size ->
                            report.at(storage.nodes(), entry.path().key("size"), "size " + size + " of " + entry.describe() + " for /boot is below the "
                                    + "minimum of " + minimum, "Give /boot at least " + minimum + ".")));
        }
    }
}
