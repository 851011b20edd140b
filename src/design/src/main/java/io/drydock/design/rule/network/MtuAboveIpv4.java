package io.drydock.design.rule.network;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.value.FieldPath;

/** N6: an MTU beyond the largest packet. */
public final class MtuAboveIpv4 implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("N6-mtu-above-ipv4", "MTU above the largest packet",
            "An MTU above 65535 is of no use: no IPv4 packet is larger (RFC 791). Drydock accepts 65536, so it is not an error.");
    private static final long LARGEST_PACKET = 65_535;
    private final RuleSettings settings;

    public MtuAboveIpv4(RuleSettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Mtu.forEach(site, mtu -> mtu.field().value().filter(size -> size > LARGEST_PACKET && size <= settings.maximumMtu())
                .ifPresent(size -> report.at(mtu.document(), FieldPath.of("mtu"),
                        "mtu " + size + " of " + mtu.owner() + " is above " + LARGEST_PACKET + ", the largest IPv4 packet",
                        "Set mtu to what the switches carry, such as 9000.")));
    }
}
