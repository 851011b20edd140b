package io.drydock.design.rule.oob;

import io.drydock.design.document.SecretReference;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** O2: credentials are kept elsewhere. */
public final class CredentialInDesign implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("O2-credential-in-design", "Credential in the design",
            "Credentials are referred to, or substituted from Deckhand's documents for secrets, not written into profiles and nodes. One that "
                    + "is written there is read again from the design's source whenever it is needed, and stored nowhere else.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var oob : Inheriting.completely(site, AppliedNode::oob)) {
            oob.part().forEach((name, value) -> {
                if (SecretReference.isInTheOpen(value)) {
                    report.at(oob.nodes(), FieldPath.of("oob", name), "oob." + name + " is written in the design itself",
                            "Keep it in a secret store and refer to it: env:…, file:…, kubernetes:… or aws-secretsmanager:….");
                }
            });
        }
    }
}
