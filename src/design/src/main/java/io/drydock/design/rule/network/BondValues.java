package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.NetworkLink.Bonding;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N7: bonding options have values that exist. */
public final class BondValues implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N7-bond-values", "Value of a bonding option",
            "hash is layer2, layer2+3, layer3+4 or encap3+4, peer_rate slow or fast; mon_rate, up_delay and down_delay are whole numbers of "
                    + "milliseconds from 0 on.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            Bonding bonding = link.bonding();
            // Where no option belongs at all, their values don't matter.
            if (bonding.mode().orElse(Bonding.Mode.DISABLED) != Bonding.Mode.DISABLED) {
                Document document = site.documentOf(Kind.NETWORK_LINK, link.name());
                if (bonding.mode().orElse(Bonding.Mode.DISABLED) == Bonding.Mode.LACP) {
                    checkWord("hash", bonding.hash(), "layer2, layer2+3, layer3+4, encap3+4", document, report);
                    checkWord("peer_rate", bonding.peerRate(), "slow, fast", document, report);
                }
                checkTime("mon_rate", bonding.monRate(), document, report);
                checkTime("up_delay", bonding.upDelay(), document, report);
                checkTime("down_delay", bonding.downDelay(), document, report);
            }
        }
    }

    private static void checkWord(String option, Field<?> field, String allowed, Document document, Report report) {
        field.malformed().ifPresent(text -> report.at(document, FieldPath.of("bonding", option),
                option + " '" + text + "' of link '" + document.name() + "' is none of " + allowed, "Write one of " + allowed + "."));
    }

    private static void checkTime(String option, Field<Long> field, Document document, Report report) {
        String remedy = "Write " + option + " as a whole number of milliseconds, such as 100.";
        field.malformed().ifPresent(text -> report.at(document, FieldPath.of("bonding", option),
                option + " '" + text + "' of link '" + document.name() + "' is not a whole number", remedy));
        field.value().filter(time -> time < 0).ifPresent(time -> report.at(document, FieldPath.of("bonding", option),
                option + " " + time + " of link '" + document.name() + "' is negative", remedy));
    }
}
