package io.drydock.design.rule.oob;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** O4: a virtual node is found by its MAC address. */
public final class LibvirtBootMac implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O4-libvirt-boot-mac", "MAC address of a virtual node",
            "A node with oob.type libvirt has metadata.boot_mac: its machine is found by it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (AppliedNode node : Inheriting.completely(site)) {
            if (Bmc.isLibvirt(node.oob()) && node.bootMac().isAbsent()) {
                report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), FieldPath.of("metadata", "boot_mac"),
                        "node '" + node.name() + "' is managed by libvirt, but has no boot_mac",
                        "Set metadata.boot_mac to the MAC address of the interface that the virtual machine boots from.");
            }
        }
    }
}
