package io.drydock.functions.provisioner.deploy;

import io.drydock.design.model.AppliedNode;
import io.drydock.functions.provisioner.site.image.ImageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a node is deployed with.
 *
 * @param image absent: MAAS's default
 * @param kernel such as {@code ga-24.04}; absent: MAAS's default
 * @param userData what it does when it boots for the first time
 * @param problems what is wrong with it in the design, a sentence without a full stop each
 */
record Platform(Optional<ImageName> image, Optional<String> kernel, Optional<KernelTag> kernelTag, List<String> tags, Map<String, String> ownerData,
                UserData userData, List<String> problems) {
    private static final Pattern TAG = Pattern.compile("[\\w.-]+");
    private static final String UBUNTU = "ubuntu";
    private static final String DEFAULT_IMAGE = "default";

    static Platform of(AppliedNode node) {
        List<String> problems = new ArrayList<>(KernelParameters.problems(node.kernelParams()));
        node.tags().stream().filter(tag -> !TAG.matcher(tag).matches()).forEach(tag -> problems.add("'" + tag
                + "' is no name of a tag in MAAS, which has letters, digits, '_', '.' and '-' alone"));
        node.ownerData().forEach((key, value) -> {
            if (key.equals(Annotations.NODE) || key.equals(Annotations.IMAGE)) {
                problems.add("owner data '" + key + "' is a name that Drydock uses itself");
            } else if (value.isEmpty()) {
                problems.add("owner data '" + key + "' is empty, which MAAS takes for its removal");
            }
        });
        Optional<ImageName> image = node.image().map(ImageName::parse);
        // Other images bring their own kernel.
        Optional<String> kernel = node.kernel().filter(_ -> image.map(name -> name.system().equals(UBUNTU)).orElse(true));
        return new Platform(image, kernel, KernelTag.of(KernelParameters.text(node.kernelParams())), node.tags(), node.ownerData(), UserData.NONE,
                problems);
    }

    /** For messages and annotations: {@code ubuntu/noble}. */
    String imageName() {
        return image.map(ImageName::toString).orElse(DEFAULT_IMAGE);
    }

    /** Whether a machine is deployed with the image; any will do where the design names none. */
    boolean isImage(String osystem, String distroSeries) {
        return image.map(name -> name.system().equals(osystem) && name.release().equals(distroSeries)).orElse(true);
    }
}
