package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
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

/** N7: bonding options are ones that the mode has. */
public final class BondOptions implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N7-bond-options", "Bonding options of another mode",
            "hash and peer_rate go with mode 802.3ad only; mon_rate, up_delay and down_delay with every mode but disabled.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            Bonding bonding = link.bonding();
            Document document = site.documentOf(Kind.NETWORK_LINK, link.name());
            if (bonding.mode().isAbsent() || bonding.mode().isPresent()) {
                Mode mode = bonding.mode().orElse(Mode.DISABLED);
                check("hash", bonding.hash(), mode, mode == Mode.LACP, document, report);
                check("peer_rate", bonding.peerRate(), mode, mode == Mode.LACP, document, report);
                check("mon_rate", bonding.monRate(), mode, mode != Mode.DISABLED, document, report);
                check("up_delay", bonding.upDelay(), mode, mode != Mode.DISABLED, document, report);
                check("down_delay", bonding.downDelay(), mode, mode != Mode.DISABLED, document, report);
            }
        }
    }

    private static void check(String option, Field<?> field, Mode mode, boolean allowed, Document document, Report report) {
        if (!allowed && field.isWritten()) {
            report.at(document, FieldPath.of("bonding", option),
                    "option " + option + " of link '" + document.name() + "' does not go with bonding mode " + title(mode),
                    mode == Mode.DISABLED ? "Remove " + option + ", or set a bonding mode."
                            : "Remove " + option + ", or set bonding.mode to 802.3ad.");
        }
    }

    private static String title(Mode mode) {
        return switch (mode) {
            case DISABLED -> "disabled";
            case LACP -> "802.3ad";
            case ACTIVE_BACKUP -> "active-backup";
            case BALANCE_RR -> "balance-rr";
        };
    }
}
