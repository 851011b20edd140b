package io.drydock.design.rule.oob;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** O4: a MAC address can be read. */
public final class BootMacFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O4-boot-mac-format", "MAC address format",
            "metadata.boot_mac is six pairs of hexadecimal digits with colons or hyphens between them.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (BaremetalNode node : site.nodes().values()) {
            node.bootMac().malformed().ifPresent(text -> report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()),
                    FieldPath.of("metadata", "boot_mac"), "boot_mac '" + text + "' of node '" + node.name() + "' is not a MAC address",
                    "Write it in quotes as six pairs of hexadecimal digits, such as '52:54:00:12:34:56'."));
        }
    }
}
