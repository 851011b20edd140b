package io.drydock.functions.tasks.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.AppliedParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the node was deployed with: image, kernel and its parameters, tags and owner data; once it is deployed. */
final class PlatformDifferences {
    private static final String UBUNTU = "ubuntu/";

    private PlatformDifferences() {
    }

    static List<Difference> of(AppliedNode node, Known known) {
        JsonNode section = known.of("deployment");
        List<Difference> differences = new ArrayList<>();
        Optional<String> image = Known.text(section, "image");
        node.image().flatMap(wanted -> image.filter(there -> !there.equals(wanted) && !there.endsWith("/" + wanted))
                .map(there -> new Difference("image", wanted, there))).ifPresent(differences::add);
        // Other images bring their own kernel.
        node.kernel().filter(_ -> image.filter(there -> there.startsWith(UBUNTU)).isPresent())
                .flatMap(wanted -> Known.text(section, "kernel").filter(there -> !there.equals(wanted))
                        .map(there -> new Difference("kernel", wanted, there)))
                .ifPresent(differences::add);
        if (section.has("kernelParameters")) {
            missing("kernel parameters", params(node), words(section.path("kernelParameters").asText())).ifPresent(differences::add);
        }
        if (section.has("tags")) {
            missing("tags", new TreeSet<>(node.tags()), Known.list(section, "tags").stream().map(JsonNode::asText).collect(Collectors.toSet()))
                    .ifPresent(differences::add);
        }
        if (section.has("ownerData")) {
            differences.addAll(ownerData(node.ownerData(), section.path("ownerData")));
        }
        return differences;
    }

    private static Set<String> params(AppliedNode node) {
        return node.kernelParams().stream().filter(AppliedParam.ResolvedParam.class::isInstance).map(AppliedParam.ResolvedParam.class::cast)
                .map(param -> switch (param.value()) {
                    case KernelParam.Flag() -> param.name();
                    case KernelParam.Text(String text) -> param.name() + "=" + (text.contains(" ") ? "\"" + text + "\"" : text);
                }).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A value in quotes may have spaces in it. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Others than those of the design may be there as well. */
    private static Optional<Difference> missing(String what, Set<String> wanted, Set<String> there) {
        return there.containsAll(wanted) ? Optional.empty() : Optional.of(new Difference(what, String.join(" ", wanted),
                there.isEmpty() ? "none" : there.stream().sorted().collect(Collectors.joining(" "))));
    }

    private static List<Difference> ownerData(Map<String, String> wanted, JsonNode there) {
        return wanted.entrySet().stream().filter(entry -> !entry.getValue().equals(there.path(entry.getKey()).asText()))
                .map(entry -> new Difference("owner data " + entry.getKey(), entry.getValue(),
                        there.has(entry.getKey()) ? there.path(entry.getKey()).asText() : "none")).toList();
    }
}
