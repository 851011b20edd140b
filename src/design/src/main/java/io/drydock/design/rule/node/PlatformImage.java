package io.drydock.design.rule.node;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.host.UbuntuRelease;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.value.FieldPath;
import java.util.Optional;
import java.util.regex.Pattern;

/** D9: an image is one that the provisioner can offer. Whether it does is for the live check of the site. */
public final class PlatformImage implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D9-image", "Image",
            "An image is an Ubuntu release with long-term support by its code name (also ubuntu/<name>), one of another system (centos/…, rhel/…, "
                    + "suse/…, ol/…, esxi/…, windows/…, custom/…), or one that the configuration names.");
    private static final Pattern OTHER_SYSTEM =
            Pattern.compile("(?:centos|rhel|suse|ol|esxi|windows|custom)/[A-Za-z0-9][A-Za-z0-9._+-]*|(?:centos|rhel)[0-9]{1,3}|win[a-z]*20[0-9]{2}[a-z0-9]*");
    private static final String UBUNTU = "ubuntu/";
    private final RuleSettings settings;

    public PlatformImage(RuleSettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var image : Inheriting.by(site, AppliedNode::image)) {
            image.part().flatMap(this::problem).ifPresent(problem ->
                    report.at(image.nodes(), FieldPath.of("platform", "image"), "image '" + image.part().get() + "' " + problem,
                            "Name a release with long-term support (" + UbuntuRelease.codeNames()
                                    + "), or an image of your own as custom/<name>; add other names to the configured images."));
        }
    }

    private Optional<String> problem(String image) {
        if (settings.images().contains(image) || release(image).isPresent() || OTHER_SYSTEM.matcher(image).matches()) {
            return Optional.empty();
        }
        return Optional.of(UbuntuRelease.hasEnded(withoutSystem(image)) ? "is an Ubuntu release whose support has ended" : "is not known");
    }

    /** The Ubuntu release that an image is of. */
    static Optional<UbuntuRelease> release(String image) {
        return UbuntuRelease.ofCodeName(withoutSystem(image));
    }

    private static String withoutSystem(String image) {
        return image.startsWith(UBUNTU) ? image.substring(UBUNTU.length()) : image;
    }
}
