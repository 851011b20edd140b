package io.drydock.design.rule.storage;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.storage.Container.Entry;
import io.drydock.design.storage.Storage;
import io.drydock.design.value.FieldPath;
import java.util.HashSet;
import java.util.Set;

/** S6: partitions and logical volumes have names of their own. */
public final class EntryName implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("S6-entry-name", "Name of a partition or logical volume",
            "Every partition of a disk, and every logical volume of a group, has a name that no other one there has: inheritance goes by it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Looks at documents as written: once inherited, entries of one name have become one. */
    @Override
    public void check(Site site, Report report) {
        site.hostProfiles().values().forEach(profile ->
                check(profile.body().storage(), site.documentOf(Kind.HOST_PROFILE, profile.name()), report));
        site.nodes().values().forEach(node -> check(node.body().storage(), site.documentOf(Kind.BAREMETAL_NODE, node.name()), report));
    }

    private static void check(Storage storage, Document document, Report report) {
        for (Container container : Container.of(storage)) {
            Set<String> names = new HashSet<>();
            for (Entry entry : container.entries()) {
                if (entry.name().isEmpty() || !names.add(entry.name())) {
                    FieldPath path = FieldPath.of("storage", entry.logical() ? "volume_groups" : "physical_devices", entry.owner(),
                            entry.logical() ? "logical_volumes" : "partitions").index(entry.index()).key("name");
                    report.at(document, path, entry.describe() + (entry.name().isEmpty() ? " has no name" : " has the name of another one there"),
                            "Give each entry of " + container.title() + " a name of its own.");
                }
            }
        }
    }
}
