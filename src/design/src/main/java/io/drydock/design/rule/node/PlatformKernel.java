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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** D9: a kernel is one that the provisioner has for the image. */
public final class PlatformKernel implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D9-kernel", "Kernel",
            "A kernel has the form ga-16.04, hwe-16.04 or hwe-x, perhaps with -edge, -lowlatency or another flavour behind, and is of the "
                    + "image's Ubuntu release.");
    private static final Pattern FORM = Pattern.compile("(?:(?:ga|hwe)-([0-9]{2}\\.[0-9]{2})|hwe-([a-z]))(?:-[a-z0-9]+){0,4}");
    private final RuleSettings settings;

    public PlatformKernel(RuleSettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (var platform : Inheriting.by(site, node -> new Platform(node.image(), node.kernel()))) {
            platform.part().kernel.flatMap(kernel -> problem(kernel, platform.part().image)).ifPresent(problem ->
                    report.at(platform.nodes(), FieldPath.of("platform", "kernel"), problem,
                            "Name a kernel of the image's release, such as " + example(platform.part().image)
                                    + ", or remove it for the provisioner's default."));
        }
    }

    private Optional<String> problem(String kernel, Optional<String> image) {
        Matcher form = FORM.matcher(kernel);
        if (!form.matches()) {
            return Optional.of("kernel '" + kernel + "' has not the form of a kernel's name");
        }
        if (image.filter(this::isOther).isPresent()) {
            return Optional.empty();
        }
        Optional<UbuntuRelease> release = image.flatMap(PlatformImage::release);
        if (release.isEmpty()) {
            return form.group(1) == null || UbuntuRelease.ofVersion(form.group(1)).isPresent() ? Optional.empty()
                    : Optional.of("kernel '" + kernel + "' is of no Ubuntu release with long-term support");
        }
        boolean fits = form.group(1) != null ? form.group(1).equals(release.get().version()) : release.get().hasKernelLetter(form.group(2));
        return fits ? Optional.empty() : Optional.of("kernel '" + kernel + "' is not one of image '" + image.get() + "', which is Ubuntu "
                + release.get().version());
    }

    /** What is not plain Ubuntu may have any kernel; an image that is not known is reported itself. */
    private boolean isOther(String image) {
        return settings.images().contains(image) || PlatformImage.release(image).isEmpty();
    }

    private static String example(Optional<String> image) {
        String version = image.flatMap(PlatformImage::release).orElse(UbuntuRelease.JAMMY).version();
        return "ga-" + version + " or hwe-" + version;
    }

    private record Platform(Optional<String> image, Optional<String> kernel) {
    }
}
