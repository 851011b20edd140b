package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** D5: host names differ by more than the case of letters. */
public final class DuplicateHostName implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D5-duplicate-host-name", "Two nodes of one host name",
            "The names of two nodes differ by more than upper and lower case, which is the same to DNS (RFC 4343).");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, String> nodeOfHostName = new HashMap<>();
        for (String node : site.nodes().keySet()) {
            String first = nodeOfHostName.putIfAbsent(node.toLowerCase(Locale.ROOT), node);
            if (first != null) {
                report.at(site.documentOf(Kind.BAREMETAL_NODE, node), FieldPath.ROOT,
                        "the names of the nodes '" + first + "' and '" + node + "' are the same host name", "Rename one of the two nodes.",
                        List.of(first, node));
            }
        }
    }
}
