package io.drydock.design.rule.oob;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.List;

/** O2: who may use a BMC. */
public final class OobAccount implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O2-account", "Account of the BMC",
            "A node with oob.type ipmi, redfish or auto has oob.account and oob.credential.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var oob : Inheriting.completely(site, AppliedNode::oob)) {
            for (String parameter : List.of("account", "credential")) {
                if (Bmc.hasAddress(oob.part()) && Bmc.parameter(oob.part(), parameter).isEmpty()) {
                    report.at(oob.nodes(), FieldPath.of("oob", parameter), "no oob." + parameter + " is set", parameter.equals("account")
                            ? "Name the BMC's account."
                            : "Say where the credential is to be found: env:…, file:…, kubernetes:… or aws-secretsmanager:….");
                }
            }
        }
    }
}
