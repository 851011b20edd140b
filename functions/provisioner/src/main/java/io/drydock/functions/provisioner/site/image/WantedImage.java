package io.drydock.functions.provisioner.site.image;

import io.drydock.design.model.AppliedNode;
import io.drydock.function.probe.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An image that nodes name, with the kernel that goes with it.
 *
 * @param kernel such as {@code ga-22.04}; absent: MAAS's default, or an image that brings its own
 * @param users who wants it
 */
record WantedImage(ImageName name, Optional<String> kernel, List<String> users) {
    /** Those that nodes name, each once; nodes that name no image want none. */
    static List<WantedImage> of(List<AppliedNode> nodes) {
        Map<String, WantedImage> wanted = new TreeMap<>();
        for (AppliedNode node : nodes) {
            node.image().map(ImageName::parse).ifPresent(image -> {
                WantedImage one = new WantedImage(image, node.kernel().filter(_ -> image.isUbuntu()), List.of(node.name()));
                wanted.merge(one.toString(), one, WantedImage::with);
            });
        }
        return List.copyOf(wanted.values());
    }

    private WantedImage with(WantedImage other) {
        List<String> all = new ArrayList<>(users);
        all.addAll(other.users);
        return new WantedImage(name, kernel, List.copyOf(all));
    }

    /** With the users, for a message. */
    String told() {
        return this + ", wanted by " + Listed.of(users);
    }

    @Override
    public String toString() {
        return name + kernel.map(named -> " with kernel " + named).orElse("");
    }
}
