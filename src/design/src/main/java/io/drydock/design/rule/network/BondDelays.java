package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.NetworkLink.Bonding;
import io.drydock.design.network.NetworkLink.Bonding.Mode;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** N7: a bond does not decide faster than it looks. */
public final class BondDelays implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N7-bond-delays", "Bonding delay below the monitoring rate",
            "up_delay and down_delay (200 ms where absent) are at least mon_rate (100 ms where absent).");
    private static final long DEFAULT_MON_RATE = 100;
    private static final long DEFAULT_DELAY = 200;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            Bonding bonding = link.bonding();
            if (bonding.mode().value().filter(mode -> mode != Mode.DISABLED).isPresent()) {
                known(bonding.monRate(), DEFAULT_MON_RATE).ifPresent(rate -> {
                    check("up_delay", bonding.upDelay(), rate, link, site, report);
                    check("down_delay", bonding.downDelay(), rate, link, site, report);
                });
            }
        }
    }

    private static void check(String option, Field<Long> field, long rate, NetworkLink link, Site site, Report report) {
        known(field, DEFAULT_DELAY).filter(delay -> delay < rate).ifPresent(delay ->
                report.at(site.documentOf(Kind.NETWORK_LINK, link.name()), FieldPath.of("bonding", option),
                        option + " of " + delay + " ms" + (field.isAbsent() ? " (the default)" : "") + " on link '" + link.name()
                                + "' is below the mon_rate of " + rate + " ms", "Set " + option + " to at least " + rate
                                + ", or lower mon_rate."));
    }

    /** The value or its default; empty where another rule reports the value. */
    private static Optional<Long> known(Field<Long> field, long otherwise) {
        return field.isAbsent() ? Optional.of(otherwise) : field.value().filter(time -> time >= 0);
    }
}
