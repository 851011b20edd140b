package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.storage.Size;
import io.drydock.design.value.Field;

/** S6: a size can be read. */
public final class SizeFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S6-size-format", "Size format",
            "A partition or logical volume has a size: a whole number with a unit (m, g, t, mb, gb, tb, mi, gi, ti, mib, gib, tib, %), with > "
                    + "before it for at least so much and all the rest.");
    private static final String REMEDY = "Write a whole number and a unit with nothing between them: 30g, 512mi, 40% or >100g.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            Container.entriesOf(storage.part()).forEach(entry -> {
                if (entry.size() instanceof Field.Malformed<Size>(String text)) {
                    report.at(storage.nodes(), entry.path().key("size"), "size '" + text + "' of " + entry.describe() + " can't be read", REMEDY);
                } else if (entry.size().isAbsent()) {
                    report.at(storage.nodes(), entry.path().key("size"), entry.describe() + " has no size", REMEDY);
                }
            });
        }
    }
}
