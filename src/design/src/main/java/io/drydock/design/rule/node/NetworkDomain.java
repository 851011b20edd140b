package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Arrays;

/** D6: a network's domain can be a domain. */
public final class NetworkDomain implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D6-domain", "Domain of a network",
            "A network's dns.domain consists of host name labels with dots between them (RFC 1123).");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            network.dns().domain().value().filter(domain -> !domain.isEmpty()).ifPresent(domain ->
                    Arrays.stream(domain.split("\\.", -1)).filter(label -> DomainName.problemOfLabel(label).isPresent()).findFirst()
                            .ifPresent(label -> report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("dns", "domain"),
                                    "the label '" + label + "' of domain '" + domain + "' " + DomainName.problemOfLabel(label).orElseThrow(),
                                    "Write the domain as labels of letters, digits and hyphens with dots between them, such as site1.example.com.")));
        }
    }
}
