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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** N3: an address of a network is for one purpose only. */
public final class RangeOverlap implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N3-range-overlap", "Overlapping ranges",
            "Two ranges of a network have no address in common.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            List<Interval> intervals = new ArrayList<>();
            for (int i = 0; i < network.ranges().size(); i++) {
                Range range = network.ranges().get(i);
                if (AddressRanges.isOrdered(range)) {
                    intervals.add(new Interval(i, range.start().value().orElseThrow(), range.end().value().orElseThrow()));
                }
            }
            intervals.sort(Comparator.comparing(Interval::start).thenComparing(Interval::index));
            checkSorted(intervals, site, network, report);
        }
    }

    private static void checkSorted(List<Interval> intervals, Site site, Network network, Report report) {
        Optional<Interval> furthest = Optional.empty();
        for (Interval interval : intervals) {
            if (furthest.isPresent() && interval.start.compareTo(furthest.get().end) <= 0) {
                report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("ranges").index(interval.index),
                        "the range " + interval + " overlaps with the range " + furthest.get() + " of the same network",
                        "Make the ranges end before the next one starts, or make one range of them.");
            }
            if (furthest.isEmpty() || furthest.get().end.compareTo(interval.end) < 0) {
                furthest = Optional.of(interval);
            }
        }
    }

    private record Interval(int index, IpAddress start, IpAddress end) {
        @Override
        public String toString() {
            return start + "-" + end;
        }
    }
}
