package io.drydock.lab.maas.image;

import io.drydock.design.host.UbuntuRelease;
import io.drydock.design.model.AppliedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An image that the lab's MAAS has from the beginning, beside those that every MAAS has.
 *
 * @param name such as {@code ubuntu/noble}; {@code custom/} begins one that was uploaded
 * @param kernels that can be started with it, beside the release's usual ones
 */
public record OfferedImage(String name, Set<String> kernels) {
    private static final Pattern NUMBERED = Pattern.compile("(centos|rhel)[0-9]+");
    private static final Pattern WINDOWS = Pattern.compile("win[a-z]*20[0-9]{2}[a-z0-9]*");
    private static final String CUSTOM = "custom";

    public OfferedImage {
        kernels = Set.copyOf(kernels);
    }

    /** Every image that nodes name, with the kernels that they name for it. */
    public static List<OfferedImage> of(Iterable<AppliedNode> nodes) {
        Map<String, Set<String>> kernels = new TreeMap<>();
        for (AppliedNode node : nodes) {
            node.image().ifPresent(written -> {
                Set<String> named = kernels.computeIfAbsent(name(written), _ -> new TreeSet<>());
                node.kernel().ifPresent(named::add);
            });
        }
        List<OfferedImage> images = new ArrayList<>();
        kernels.forEach((name, named) -> images.add(new OfferedImage(name, named)));
        return images;
    }

    /** A design writes {@code system/release}, or the release alone. */
    private static String name(String written) {
        if (written.contains("/")) {
            return written;
        }
        var numbered = NUMBERED.matcher(written);
        String system = UbuntuRelease.ofCodeName(written).isPresent() || UbuntuRelease.hasEnded(written) ? "ubuntu"
                : numbered.matches() ? numbered.group(1) : WINDOWS.matcher(written).matches() ? "windows" : CUSTOM;
        return system + "/" + written;
    }

    boolean isUploaded() {
        return name.startsWith(CUSTOM + "/");
    }
}
