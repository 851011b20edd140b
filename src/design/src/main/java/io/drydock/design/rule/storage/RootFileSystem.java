package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.storage.Container.Entry;
import io.drydock.design.value.FieldPath;
import java.util.List;

/** D1: there is something to boot into. */
public final class RootFileSystem implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D1-root-filesystem", "Root file system",
            "A node has exactly one file system with mountpoint /, on a partition or a logical volume.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            List<Entry> entries = Container.entriesOf(storage.part());
            List<Entry> roots = entries.stream().filter(entry -> entry.isMountedAt("/")).toList();
            if (roots.isEmpty()) {
                String namesake = entries.stream().filter(entry -> entry.name().equals("root")).findFirst()
                        .map(entry -> "; " + entry.describe() + " is mounted " + entry.mountpoint().map(path -> "at " + path).orElse("nowhere"))
                        .orElse("");
                report.at(storage.nodes(), FieldPath.of("storage"), "no partition or logical volume is mounted at /" + namesake,
                        "Give one partition or logical volume a filesystem with mountpoint /.");
            }
            roots.stream().skip(1).forEach(second -> report.at(storage.nodes(), second.mountpointPath(),
                    second.describe() + " is mounted at /, as is " + roots.getFirst().describe(), "Leave mountpoint / to one of the two."));
        }
    }
}
