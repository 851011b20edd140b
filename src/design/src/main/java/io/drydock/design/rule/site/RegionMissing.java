package io.drydock.design.rule.site;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** X2: the site has a region. */
public final class RegionMissing implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("X2-region-missing", "No Region",
            "The site has a Region document: SSH keys and package repositories come from it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        if (site.regions().isEmpty()) {
            report.atSite("there is no Region document", "Define a Region with authorized_keys, so that somebody can log in to deployed nodes.");
        }
    }
}
