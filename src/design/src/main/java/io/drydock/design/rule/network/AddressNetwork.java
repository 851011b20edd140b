package io.drydock.design.rule.network;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;

/** N2: an address belongs to a network that is defined. */
public final class AddressNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-address-network", "Network of an address",
            "Every entry of a node's addressing, dhcp included, names a network that is defined.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        NodeAddress.forEach(site, address -> {
            switch (address.entry().network()) {
                case Field.Absent<String> _ -> report.at(address.document(site), address.path("network"),
                        "entry " + address.index() + " of the addressing of node '" + address.node().name() + "' names no network",
                        "Name the network that the address belongs to.");
                case Field.Present<String>(String network) when !site.networks().containsKey(network) ->
                        report.at(address.document(site), address.path("network"),
                                "node '" + address.node().name() + "' has an address on network '" + network + "', which is not defined",
                                "Define the Network '" + network + "', or name one that is defined.");
                case Field.Present<String> _, Field.Malformed<String> _, Field.Misshapen<String> _ -> {
                }
            }
        });
    }
}
