package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D6: a node's name with its domain fits DNS. */
public final class HostNameLength implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D6-fqdn-length", "Length of the full host name",
            "A node's name with the domain of its primary network has at most 253 characters.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (AppliedNode node : site.appliedNodes().values()) {
            int length = node.name().length() + 1 + node.domain().length();
            if (length > DomainName.LONGEST) {
                report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), FieldPath.ROOT,
                        "the node name '" + node.name() + "' and its domain have " + length + " characters, more than " + DomainName.LONGEST,
                        "Shorten the node's name, or the dns.domain of its primary network.");
            }
        }
    }
}
