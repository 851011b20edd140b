package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** N2: DNS servers are addresses. */
public final class DnsServers implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-dns-servers", "DNS servers",
            "A network's dns.servers is a list of IP addresses, separated by commas.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            network.dns().servers().forEach(server -> server.malformed().ifPresent(text ->
                    report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("dns", "servers"),
                            "DNS server '" + text + "' of network '" + network.name() + "' is not an IP address",
                            "Write the servers' addresses with commas between them, such as 10.0.0.53,10.0.1.53.")));
        }
    }
}
