package io.drydock.design.rule.node;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** D7: no profile inherits from itself. */
public final class HostProfileCycle implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D7-host-profile-cycle", "Cycle of host profiles",
            "No host profile inherits from itself, directly or by way of others.");
    private static final int NAMED = 20;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<String, String> walkedFrom = new HashMap<>();
        for (String start : site.hostProfiles().keySet()) {
            Set<String> walk = new LinkedHashSet<>();
            String profile = start;
            while (profile != null && site.hostProfiles().containsKey(profile) && walkedFrom.putIfAbsent(profile, start) == null) {
                walk.add(profile);
                profile = Inheriting.parentOf(site.hostProfiles().get(profile).body()).orElse(null);
            }
            if (profile != null && walk.contains(profile)) {
                String entry = profile;
                report(walk.stream().dropWhile(name -> !name.equals(entry)).toList(), site, report);
            }
        }
    }

    private static void report(List<String> cycle, Site site, Report report) {
        String names = String.join(" -> ", cycle.subList(0, Math.min(NAMED, cycle.size()))) + (cycle.size() > NAMED ? " -> …" : "");
        report.at(site.documentOf(Kind.HOST_PROFILE, cycle.getFirst()), FieldPath.of("host_profile"),
                "host profiles inherit from each other in a cycle: " + names + " -> " + cycle.getFirst(),
                "Remove host_profile from one of them.");
    }
}
