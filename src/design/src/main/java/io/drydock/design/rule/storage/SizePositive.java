package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.storage.Size;

/** S6: a size is more than nothing. */
public final class SizePositive implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S6-size-positive", "Size of nothing",
            "The size of a partition or logical volume is above 0.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            Container.entriesOf(storage.part()).forEach(entry -> entry.size().value().filter(SizePositive::isNothing).ifPresent(size ->
                    report.at(storage.nodes(), entry.path().key("size"), "size " + size + " of " + entry.describe() + " is not above 0",
                            "Give it a size above 0, or remove it.")));
        }
    }

    private static boolean isNothing(Size size) {
        return switch (size) {
            case Size.Fixed(long bytes) -> bytes == 0;
            case Size.Percent(long percent) -> percent <= 0;
            // ">0g" is a way to say "all that is left".
            case Size.AtLeast(Size.Percent(long percent)) -> percent < 0;
            case Size.AtLeast _ -> false;
        };
    }
}
