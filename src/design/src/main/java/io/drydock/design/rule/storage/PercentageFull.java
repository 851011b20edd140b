package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** S6b: what is given away whole has no room for others. */
public final class PercentageFull implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S6b-percentage-full", "Nothing left beside 100%",
            "Where percentages of a disk or volume group come to 100%, nothing else is defined on it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            for (Container container : Container.of(storage.part())) {
                PercentageSum sum = PercentageSum.of(container);
                if (sum.percent() == 100 && sum.others() > 0) {
                    report.at(storage.nodes(), sum.last().path().key("size"), "the percentages of " + container.title() + " come to 100%, which "
                            + "leaves nothing for the " + (sum.others() == 1 ? "other entry" : sum.others() + " other entries") + " on it",
                            "Lower the percentages, or remove the other entries.");
                }
            }
        }
    }
}
