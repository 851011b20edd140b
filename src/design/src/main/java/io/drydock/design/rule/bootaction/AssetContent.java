package io.drydock.design.rule.bootaction;

import io.drydock.design.bootaction.BootAction.Asset.Type;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** B3: a file has content. */
public final class AssetContent implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("B3-asset-content", "Content of an asset",
            "An asset of type file or unit has data, or a location that its content is fetched from.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        BootAsset.forEach(site, visited -> {
            if ((visited.is(Type.FILE) || visited.is(Type.UNIT)) && visited.asset().data().isEmpty() && visited.asset().location().isAbsent()) {
                report.at(visited.document(site), visited.path(), visited.describe() + " has neither data nor location",
                        "Set data to the asset's content, or location to where it is fetched from.");
            }
        });
    }
}
