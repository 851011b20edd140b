package io.drydock.design.rule.bootaction;

import io.drydock.design.bootaction.BootAction.Asset.Type;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Value;

/** B2: a package list lists packages. */
public final class PackageList implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("B2-package-list", "Package list",
            "An asset of type pkg_list has a location, or a mapping of package names to versions as its data.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        BootAsset.forEach(site, visited -> {
            if (visited.is(Type.PKG_LIST) && visited.asset().location().isAbsent() && !isList(visited)) {
                report.at(visited.document(site), visited.path().key("data"), visited.describe() + ", a package list, "
                                + (visited.asset().data().isEmpty() ? "has neither location nor data" : "has data that is no mapping of packages"),
                        "List the packages in data as name: version (null for any version), or name a location.");
            }
        });
    }

    private static boolean isList(BootAsset visited) {
        return visited.asset().data().filter(data -> data instanceof Value.Mapping(var packages, _) && !packages.isEmpty()).isPresent();
    }
}
