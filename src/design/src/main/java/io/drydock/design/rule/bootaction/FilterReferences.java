package io.drydock.design.rule.bootaction;

import io.drydock.design.bootaction.BootAction;
import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.site.NodeFilter.Filter;
import io.drydock.design.value.FieldPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** B1: a filter names nodes and racks that exist. */
public final class FilterReferences implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("B1-filter-reference", "Filter names what isn't there",
            "Nodes and racks that a boot action's node_filter names are those of nodes in the design.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Set<String> racks = new HashSet<>(site.racks().keySet());
        site.appliedNodes().values().stream().map(AppliedNode::rack).forEach(rack -> rack.ifPresent(racks::add));
        for (BootAction action : site.bootActions().values()) {
            List<Filter> filters = action.nodeFilter().map(filter -> filter.filters()).orElse(List.of());
            for (int i = 0; i < filters.size(); i++) {
                FieldPath path = FieldPath.of("node_filter", "filter_set").index(i);
                Document document = site.documentOf(Kind.BOOT_ACTION, action.name());
                check("node", filters.get(i).names(), site.nodes().keySet(), document, path.key("node_names"), report);
                check("rack", filters.get(i).racks(), racks, document, path.key("rack_names"), report);
            }
        }
    }

    private static void check(String what, List<String> names, Set<String> known, Document document, FieldPath path, Report report) {
        names.stream().filter(name -> !known.contains(name)).forEach(name -> report.at(document, path.named(name),
                "boot action '" + document.name() + "' selects " + what + " '" + name + "', which there is none of",
                "Correct the name, or remove it from the filter."));
    }
}
