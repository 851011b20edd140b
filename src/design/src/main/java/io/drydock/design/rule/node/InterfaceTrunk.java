package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.NetworkLink.Trunking.Mode;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** D3: an interface with several networks needs tags to tell them apart. */
public final class InterfaceTrunk implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D3-interface-trunk", "Several networks without trunking",
            "An interface has more than one network only on a link with trunking.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            interfaces.part().forEach((name, part) -> part.deviceLink().map(site.links()::get).filter(InterfaceTrunk::takesOneNetwork)
                    .filter(_ -> part.networks().stream().distinct().count() > 1).ifPresent(link ->
                            report.at(interfaces.nodes(), FieldPath.of("interfaces", name, "networks"), "interface '" + name + "' has "
                                            + part.networks().size() + " networks, but its link '" + link.name() + "' has no trunking",
                                    "Set trunking.mode of the link to 802.1q, or leave the interface one network.")));
        }
    }

    /** A link that allows several networks without trunking is reported itself. */
    private static boolean takesOneNetwork(NetworkLink link) {
        Field<Mode> mode = link.trunking().mode();
        return (mode.isAbsent() || mode.value().equals(Optional.of(Mode.DISABLED)))
                && link.allowedNetworks().stream().distinct().count() <= 1;
    }
}
