package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Set;
import java.util.stream.Collectors;

/** D8: huge pages have a size and a number. */
public final class HugePages implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D8-hugepages", "Huge pages",
            "A node has both of the kernel parameters hugepages and hugepagesz, or neither.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var params : Inheriting.completely(site, AppliedNode::kernelParams)) {
            Set<String> names = params.part().stream().map(AppliedParam::name).collect(Collectors.toSet());
            boolean count = names.contains("hugepages");
            if (count != names.contains("hugepagesz")) {
                String given = count ? "hugepages" : "hugepagesz";
                String missing = count ? "hugepagesz" : "hugepages";
                report.at(params.nodes(), FieldPath.of("platform", "kernel_params", given),
                        "kernel parameter " + given + " is set without " + missing, "Set both, or remove " + given + ".");
            }
        }
    }
}
