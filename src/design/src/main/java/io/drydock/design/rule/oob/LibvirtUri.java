package io.drydock.design.rule.oob;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Optional;
import java.util.regex.Pattern;

/** O4: where a virtual node runs. */
public final class LibvirtUri implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("O4-libvirt-uri", "URI of libvirt",
            "A node with oob.type libvirt has an oob.libvirt_uri of the form qemu+ssh://user@host/system.");
    private static final Pattern FORM = Pattern.compile("qemu\\+ssh://[^/\\s]+(?:/\\S*)?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        String remedy = "Write libvirt's URI, such as qemu+ssh://user@host/system.";
        for (var oob : Inheriting.completely(site, AppliedNode::oob)) {
            if (Bmc.isLibvirt(oob.part())) {
                Optional<String> uri = Bmc.parameter(oob.part(), "libvirt_uri");
                if (uri.isEmpty()) {
                    report.at(oob.nodes(), FieldPath.of("oob", "libvirt_uri"), "no oob.libvirt_uri is set", remedy);
                }
                // The URI is not repeated, as it may hold a password.
                uri.filter(text -> !FORM.matcher(text).matches()).ifPresent(_ ->
                        report.at(oob.nodes(), FieldPath.of("oob", "libvirt_uri"), "oob.libvirt_uri has not the form qemu+ssh://…", remedy));
            }
        }
    }
}
