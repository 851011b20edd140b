package io.drydock.functions.cluster.label;

import io.drydock.design.model.AppliedNode;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.step.StepFailed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The labels that a node shall have: its owner data, and its rack and tags where the configuration says so. */
public final class WantedLabels {
    private WantedLabels() {
    }

    /** By key, in the order of keys. */
    public static Map<String, String> of(AppliedNode node, ClusterSettings.Labels settings) {
        Map<String, String> labels = new TreeMap<>();
        settings.tagPrefix().ifPresent(prefix -> node.tags().forEach(tag -> labels.put(prefix + tag, "")));
        settings.rack().ifPresent(key -> node.rack().ifPresent(rack -> labels.put(key, rack)));
        labels.putAll(node.ownerData());
        return labels;
    }

    /** @throws StepFailed with all that Kubernetes would refuse */
    static void check(String node, Map<String, String> labels) {
        List<String> problems = LabelSyntax.problems(labels);
        if (!problems.isEmpty()) {
            throw new StepFailed("The owner data of node " + node + " can't be labels of Kubernetes: " + String.join("; ", problems)
                    + ". Nothing was changed. Mend metadata.owner_data of the node or its profiles.");
        }
    }
}
