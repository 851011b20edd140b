package io.drydock.design.rule.network;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.IpAddress;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;

/** N2: an address of a node is an address. */
public final class AddressFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-address-format", "Address format",
            "Every entry of a node's addressing has an IPv4 or IPv6 address, or the word dhcp.");
    private static final String REMEDY = "Write an IPv4 address (four decimal numbers without leading zeros), an IPv6 address, or dhcp.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        NodeAddress.forEach(site, address -> {
            Field<IpAddress> field = address.entry().address();
            if (field instanceof Field.Malformed<IpAddress>(String text)) {
                report.at(address.document(site), address.path("address"),
                        "address '" + text + "' of " + address.describe() + " is neither an IP address nor 'dhcp'", REMEDY);
            } else if (field.isAbsent() && !address.entry().dhcp()) {
                report.at(address.document(site), address.path("address"), "the entry of " + address.describe() + " has no address",
                        REMEDY);
            }
        });
    }
}
