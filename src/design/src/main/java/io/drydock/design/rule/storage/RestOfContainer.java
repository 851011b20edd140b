package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.storage.Container.Entry;
import io.drydock.design.storage.Size;
import java.util.List;

/** S6: the rest of a disk is given away once, at the end. */
public final class RestOfContainer implements Rule {
    private final RuleInfo info;
    private final boolean plain;

    private RestOfContainer(RuleInfo info, boolean plain) {
        this.info = info;
        this.plain = plain;
    }

    /** For sizes in bytes: two entries can't both have the rest. */
    public static RestOfContainer plain() {
        return new RestOfContainer(RuleInfo.error("S6-rest-last", "Rest of a disk before its end",
                "At most one entry of a disk or volume group has a size with >, in bytes, and it is the last one: it takes all that is left."), true);
    }

    /** For percentages, and for / and /boot, where > is read as a minimum. */
    public static RestOfContainer minimum() {
        return new RestOfContainer(RuleInfo.warning("S6-rest-minimum", "Minimum before the end of a disk",
                "A percentage with >, or > for / or /boot, before the last entry of a disk or volume group may leave nothing for those after it."), false);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            for (Container container : Container.of(storage.part())) {
                List<Entry> entries = container.entries();
                for (Entry entry : entries.subList(0, Math.max(0, entries.size() - 1))) {
                    entry.size().value().filter(size -> size instanceof Size.AtLeast atLeast && plain == isPlain(atLeast, entry)).ifPresent(size ->
                            report.at(storage.nodes(), entry.path().key("size"), "size " + size + " of " + entry.describe()
                                            + " takes all that is left, but it is not the last one there",
                                    "Move it to the end, or give it a size without >."));
                }
            }
        }
    }

    private static boolean isPlain(Size.AtLeast size, Entry entry) {
        return size.minimum() instanceof Size.Fixed && !entry.isMountedAt("/") && !entry.isMountedAt("/boot");
    }
}
