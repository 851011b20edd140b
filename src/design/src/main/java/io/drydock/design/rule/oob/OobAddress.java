package io.drydock.design.rule.oob;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** O1: the address of a BMC. */
public final class OobAddress implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O1-address", "Address of the BMC",
            "A node with oob.type ipmi, redfish or auto has a static address on its oob.network: nobody could look up another one.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (AppliedNode node : Inheriting.completely(site)) {
            if (Bmc.hasAddress(node.oob()) && !node.addressing().isEmpty()) {
                Bmc.network(node).filter(network -> site.networks().containsKey(network))
                        .ifPresent(network -> check(node, network, site, report));
            }
        }
    }

    private static void check(AppliedNode node, String network, Site site, Report report) {
        String remedy = "Give the node the BMC's address on network '" + network + "', as an entry of its addressing.";
        FieldPath path = FieldPath.of("addressing");
        boolean found = false;
        for (int i = 0; i < node.addressing().size(); i++) {
            Addressing entry = node.addressing().get(i);
            String named = entry.network().orElse("");
            // An entry for a network that is not defined is reported itself, and may be meant for this one.
            found |= named.equals(network) || !site.networks().containsKey(named);
            if (named.equals(network) && entry.dhcp()) {
                report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), path.index(i).key("address"),
                        "the address of node '" + node.name() + "' on its oob.network '" + network + "' is dhcp, not a static one", remedy);
            }
        }
        if (!found) {
            report.at(site.documentOf(Kind.BAREMETAL_NODE, node.name()), path,
                    "node '" + node.name() + "' has no address on its oob.network '" + network + "'", remedy);
        }
    }
}
