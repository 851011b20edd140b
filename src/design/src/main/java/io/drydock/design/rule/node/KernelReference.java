package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.List;

/** D8: a kernel parameter that refers to the hardware profile finds its value there. */
public final class KernelReference implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D8-kernel-reference", "Reference of a kernel parameter",
            "A kernel parameter hardwareprofile:cpuset.<name> or hardwareprofile:hugepages.<name>.size|count names what the node's hardware "
                    + "profile has.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var params : Inheriting.completely(site, AppliedNode::kernelParams)) {
            List<AppliedNode> nodes = params.nodes().stream()
                    .filter(node -> node.hardwareProfile().filter(site.hardwareProfiles()::containsKey).isPresent()).toList();
            for (AppliedParam param : params.part()) {
                if (param instanceof AppliedParam.UnresolvedParam(String name, String reference, String problem)) {
                    report.at(nodes, FieldPath.of("platform", "kernel_params", name),
                            "kernel parameter '" + name + "' refers to '" + reference + "': " + problem,
                            "Correct the reference, or add what it names to the hardware profile.");
                }
            }
        }
    }
}
