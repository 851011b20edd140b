package io.drydock.design.rule.oob;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** O1: the network on which a BMC is reached. */
public final class OobNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O1-network", "Network of the BMC",
            "A node with oob.type ipmi, redfish or auto names in oob.network the network that has the BMC's address, and that is defined.");
    private static final FieldPath PATH = FieldPath.of("oob", "network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var oob : Inheriting.completely(site, AppliedNode::oob)) {
            if (Bmc.hasAddress(oob.part())) {
                Optional<String> network = Bmc.parameter(oob.part(), "network");
                if (network.isEmpty()) {
                    report.at(oob.nodes(), PATH, "no oob.network is set", "Name the network on which the BMC is reached.");
                }
                network.filter(name -> !site.networks().containsKey(name)).ifPresent(name ->
                        report.at(oob.nodes(), PATH, "oob.network '" + name + "' is not defined",
                                "Define the Network '" + name + "', or name one that is defined."));
            }
        }
    }
}
