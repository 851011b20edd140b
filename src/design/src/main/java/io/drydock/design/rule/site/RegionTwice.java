package io.drydock.design.rule.site;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.List;

/** X2: the site has one region. */
public final class RegionTwice implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("X2-region-twice", "Several Regions",
            "The site has one Region document; of several the last one in the order of the source counts, whole: they are not merged.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        List<Document> regions = site.documents().stream().filter(document -> document.kind() == Kind.REGION).toList();
        if (site.regions().size() > 1) {
            Document last = regions.getLast();
            regions.stream().filter(region -> !region.name().equals(last.name())).forEach(region -> report.at(region, FieldPath.ROOT,
                    "Region '" + region.name() + "' has no effect: Region '" + last.name() + "' at " + last.position() + " comes later",
                    "Leave one Region, or make the others abstract."));
        }
    }
}
