package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;

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
        MountedSize.checkMinimum(site, report, "/", "root", settings.minimumRootSize());
    }
}
