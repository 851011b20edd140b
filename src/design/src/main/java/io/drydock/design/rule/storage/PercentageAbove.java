package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** S6a: no more is given away than is there. */
public final class PercentageAbove implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S6a-percentage-sum", "Percentages above 100%",
            "The percentages of a disk, and those of a volume group, come to at most 100%.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            for (Container container : Container.of(storage.part())) {
                PercentageSum sum = PercentageSum.of(container);
                if (sum.percent() > 100) {
                    report.at(storage.nodes(), sum.last().path().key("size"), "the percentages of " + container.title() + " come to "
                            + sum.percent() + "%", "Lower them to 100% together at most.");
                }
            }
        }
    }
}
