package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.UbuntuRelease;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;

/** D9: it is said what a node shall run. */
public final class PlatformImageMissing implements Rule {
    private static final RuleInfo INFO = RuleInfo.warning("D9-image-missing", "No image",
            "A node names an image: without one the provisioner's default is deployed, whatever that is.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var image : Inheriting.by(site, AppliedNode::image)) {
            if (image.part().isEmpty()) {
                report.at(image.nodes(), FieldPath.of("platform", "image"), "no platform.image is set",
                        "Name the image to deploy, such as " + UbuntuRelease.JAMMY.codeName() + ".");
            }
        }
    }
}
