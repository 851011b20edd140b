package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D3: an interface is connected to something. */
public final class InterfaceLink implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D3-interface-link", "Link of an interface",
            "Every interface names a device_link that is a defined NetworkLink.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var interfaces : Inheriting.completely(site, AppliedNode::interfaces)) {
            interfaces.part().forEach((name, part) -> {
                FieldPath path = FieldPath.of("interfaces", name, "device_link");
                if (part.deviceLink().isEmpty()) {
                    report.at(interfaces.nodes(), path, "interface '" + name + "' names no device_link",
                            "Name the NetworkLink at the other end of the interface.");
                }
                part.deviceLink().filter(link -> !site.links().containsKey(link)).ifPresent(link ->
                        report.at(interfaces.nodes(), path, "interface '" + name + "' names the link '" + link + "', which is not defined",
                                "Define the NetworkLink '" + link + "', or name one that is defined."));
            });
        }
    }
}
