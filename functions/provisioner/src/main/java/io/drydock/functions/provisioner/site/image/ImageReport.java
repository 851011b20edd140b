package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.probe.Listed;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How wanted images stand.
 *
 * @param present what MAAS has of images at all
 */
record ImageReport(List<Standing> standings, List<String> present) {
    /** Percents of an image that can be used. */
    static final double WHOLE = 100;

    /** @param progress in percents; absent: MAAS has nothing of it */
    record Standing(WantedImage image, OptionalDouble progress) {
        boolean isWhole() {
            return progress.orElse(0) >= WHOLE;
        }

        String told() {
            return image.told() + (progress.isPresent() ? ": " + Math.round(progress.getAsDouble()) + " % are there" : ": nothing of it is there");
        }
    }

    List<Standing> lacking() {
        return standings.stream().filter(standing -> !standing.isWhole()).toList();
    }

    boolean isComplete() {
        return lacking().isEmpty();
    }

    /** What is lacking, and what is there instead. */
    String told() {
        return lacking().stream().map(Standing::told).collect(Collectors.joining("; ")) + ". MAAS has "
                + (present.isEmpty() ? "no images" : Listed.of(present));
    }

    /** How far an import is. */
    String progress() {
        return (standings.size() - lacking().size()) + " of " + standings.size() + " images are there; "
                + Listed.of(lacking().stream().map(standing -> standing.image() + " " + Math.round(standing.progress().orElse(0)) + " %").toList());
    }

    /** {@code {"images": [{"image", "kernel", "nodes"}]}}, the last counted. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var images = json.putArray("images");
        standings.forEach(standing -> {
            ObjectNode image = images.addObject().put("image", standing.image().name().toString());
            standing.image().kernel().ifPresent(kernel -> image.put("kernel", kernel));
            image.put("nodes", standing.image().users().size());
        });
        return json;
    }
}
