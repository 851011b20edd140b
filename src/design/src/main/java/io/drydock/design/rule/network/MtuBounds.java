package io.drydock.design.rule.network;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N6: an MTU is one that a network can have. */
public final class MtuBounds implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N6-mtu-bounds", "MTU out of bounds",
            "The MTU of a link or network is a whole number within the configured bounds, by default 1280 (the least that IPv6 needs) "
                    + "to 65536 bytes.");
    private final RuleSettings settings;

    public MtuBounds(RuleSettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        String remedy = "Set mtu to a whole number from " + settings.minimumMtu() + " to " + settings.maximumMtu()
                + ", or remove it: a link then has 1500, a network its link's.";
        Mtu.forEach(site, mtu -> {
            if (mtu.field() instanceof Field.Malformed<Long>(String text)) {
                report.at(mtu.document(), FieldPath.of("mtu"), "mtu '" + text + "' of " + mtu.owner() + " is not a whole number", remedy);
            }
            mtu.field().value().filter(size -> size < settings.minimumMtu() || size > settings.maximumMtu()).ifPresent(size ->
                    report.at(mtu.document(), FieldPath.of("mtu"), "mtu " + size + " of " + mtu.owner() + " is not within "
                            + settings.minimumMtu() + " to " + settings.maximumMtu(), remedy));
        });
    }
}
