package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.network.NetworkLink.Bonding.Mode;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** D3: an interface consists of as many devices as its link's bonding takes. */
public final class InterfaceSlaves implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D3-interface-slaves", "Slaves of an interface",
            "An interface on a bonded link has at least one slave; several it has on a bonded link only.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            interfaces.part().forEach((name, part) -> part.deviceLink().map(site.links()::get).ifPresent(link -> {
                Field<Mode> mode = link.bonding().mode();
                boolean unbonded = mode.isAbsent() || mode.value().equals(Optional.of(Mode.DISABLED));
                FieldPath path = FieldPath.of("interfaces", name, "slaves");
                if (unbonded && part.slaves().size() > 1) {
                    report.at(interfaces.nodes(), path, "interface '" + name + "' has " + part.slaves().size() + " slaves, but its link '"
                            + link.name() + "' has no bonding", "Set a bonding mode for the link, or leave the interface one slave.");
                } else if (!unbonded && mode.isPresent() && part.slaves().isEmpty()) {
                    report.at(interfaces.nodes(), path, "interface '" + name + "' on the bonded link '" + link.name() + "' has no slaves",
                            "Name the devices that make up the bond, by their aliases in the hardware profile.");
                }
            }));
        }
    }
}
