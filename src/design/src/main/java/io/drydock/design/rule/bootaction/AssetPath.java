package io.drydock.design.rule.bootaction;

import io.drydock.design.bootaction.BootAction.Asset.Type;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** B3: a file goes somewhere. */
public final class AssetPath implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("B3-asset-path", "Path of an asset",
            "An asset of type file or unit has a path, where it is put on the node.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        BootAsset.forEach(site, visited -> {
            if ((visited.is(Type.FILE) || visited.is(Type.UNIT)) && visited.asset().path().isAbsent()) {
                report.at(visited.document(site), visited.path().key("path"), visited.describe() + " has no path",
                        "Set path to where the asset goes on the node, such as /etc/motd.");
            }
        });
    }
}
