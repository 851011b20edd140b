package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;

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
        MountedSize.checkMinimum(site, report, "/boot", "boot", settings.minimumBootSize());
    }
}
