package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N3: a range is a part of its network. */
public final class RangeOutsideNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N3-range-outside-network", "Range outside its network",
            "Both ends of a range lie in the CIDR of its network.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            network.cidr().value().ifPresent(cidr -> {
                for (int i = 0; i < network.ranges().size(); i++) {
                    Range range = network.ranges().get(i);
                    check("start", range.start(), cidr, site, network, i, report);
                    check("end", range.end(), cidr, site, network, i, report);
                }
            });
        }
    }

    private static void check(String end, Field<IpAddress> address, Cidr cidr, Site site, Network network, int index, Report report) {
        address.value().filter(ip -> !cidr.contains(ip)).ifPresent(ip ->
                report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("ranges").index(index).key(end),
                        end + " " + ip + " of the range is outside of the network's " + cidr.normal(),
                        "Keep the range within " + cidr.normal().first() + " to " + cidr.last() + ", or correct the network's cidr."));
    }
}
