package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** N3: a range runs upwards. */
public final class RangeOrder implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N3-range-order", "Range reversed",
            "A range's start is not behind its end, and both are of one protocol.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            for (int i = 0; i < network.ranges().size(); i++) {
                Range range = network.ranges().get(i);
                Optional<IpAddress> start = range.start().value();
                Optional<IpAddress> end = range.end().value();
                if (start.isPresent() && end.isPresent() && !AddressRanges.isOrdered(range)) {
                    boolean mixed = start.get().family() != end.get().family();
                    report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("ranges").index(i),
                            "the range's start " + start.get() + (mixed ? " and its end " + end.get() + " are of different protocols"
                                    : " is behind its end " + end.get()),
                            mixed ? "Write both ends as IPv4 or both as IPv6 addresses." : "Exchange start and end, or correct one of them.");
                }
            }
        }
    }
}
