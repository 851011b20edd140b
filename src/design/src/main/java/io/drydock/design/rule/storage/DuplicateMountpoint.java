package io.drydock.design.rule.storage;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.storage.Container.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** S6: one file system a mountpoint. */
public final class DuplicateMountpoint implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S6-mountpoint-twice", "Mountpoint used twice",
            "No two file systems of a node have the same mountpoint, wherever they stand.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            Map<String, Entry> first = new HashMap<>();
            for (Entry entry : Container.entriesOf(storage.part())) {
                // A second root is reported by the rule on the root file system; "none" and "swap" are not mounted anywhere.
                Optional<String> mountpoint = entry.mountpoint().filter(path -> path.startsWith("/") && !path.equals("/"));
                mountpoint.map(path -> first.putIfAbsent(path, entry)).ifPresent(other ->
                        report.at(storage.nodes(), entry.mountpointPath(), "mountpoint " + mountpoint.get() + " of " + entry.describe()
                                + " is also that of " + other.describe(), "Give one of the two another mountpoint."));
            }
        }
    }
}
