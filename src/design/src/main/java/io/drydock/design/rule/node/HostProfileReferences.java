package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.host.HostBody;
import io.drydock.design.host.HostProfile;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** D7: what a node or profile inherits from exists. */
public final class HostProfileReferences implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D7-host-profile", "Host profile not defined",
            "Every host_profile that a node or profile names is defined.");
    private static final FieldPath PATH = FieldPath.of("host_profile");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (HostProfile profile : site.hostProfiles().values()) {
            undefined(profile.body(), site).ifPresent(parent ->
                    report.at(site.documentOf(Kind.HOST_PROFILE, profile.name()), PATH, message(parent), remedy(parent)));
        }
        Map<String, List<String>> nodes = new TreeMap<>();
        for (BaremetalNode node : site.nodes().values()) {
            undefined(node.body(), site).ifPresent(parent ->
                    nodes.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node.name()));
        }
        nodes.forEach((parent, names) ->
                report.at(site.documentOf(Kind.BAREMETAL_NODE, names.getFirst()), PATH, message(parent), remedy(parent), names));
    }

    private static Optional<String> undefined(HostBody body, Site site) {
        return Inheriting.parentOf(body).filter(name -> !site.hostProfiles().containsKey(name));
    }

    private static String message(String parent) {
        return "host_profile '" + parent + "' is not defined";
    }

    private static String remedy(String parent) {
        return "Define the HostProfile '" + parent + "', or name one that is defined.";
    }
}
