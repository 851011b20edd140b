package io.drydock.design.rule.site;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import java.util.Map;
import java.util.function.Function;

/** X2: the site has nodes and networks. */
public final class NothingDefined implements Rule {
    private final RuleInfo info;
    private final String kind;
    private final Function<Site, Map<String, ?>> documents;

    private NothingDefined(String id, String kind, Function<Site, Map<String, ?>> documents) {
        this.info = RuleInfo.warning(id, "No " + kind, "The site has at least one " + kind + " document: otherwise there is nothing to do.");
        this.kind = kind;
        this.documents = documents;
    }

    public static NothingDefined nodes() {
        return new NothingDefined("X2-no-nodes", "BaremetalNode", Site::nodes);
    }

    public static NothingDefined networks() {
        return new NothingDefined("X2-no-networks", "Network", Site::networks);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public void check(Site site, Report report) {
        if (documents.apply(site).isEmpty()) {
            report.atSite("there is no " + kind + " document", "Define one, or check that the design's source holds all of its files.");
        }
    }
}
