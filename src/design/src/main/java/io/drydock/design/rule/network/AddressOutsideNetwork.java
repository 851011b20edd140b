package io.drydock.design.rule.network;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** N2: a static address lies in its network. */
public final class AddressOutsideNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-address-outside-network", "Address outside its network",
            "Every static address lies in the CIDR of the network that it is meant for.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        NodeAddress.forEachStatic(site, address -> {
            Network network = site.networks().get(address.network());
            if (network != null) {
                network.cidr().value().filter(cidr -> !cidr.contains(address.ip())).ifPresent(cidr ->
                        report.at(address.document(site), address.path("address"),
                                "address " + address.ip() + " of " + address.describe() + " is outside of the network's " + cidr.normal(),
                                "Give the node an address from " + cidr.normal().first() + " to " + cidr.last()
                                        + ", or correct the entry's network or the network's cidr."));
            }
        });
    }
}
