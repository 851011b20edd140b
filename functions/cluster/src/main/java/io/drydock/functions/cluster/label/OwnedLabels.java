package io.drydock.functions.cluster.label;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The labels of a node that a field manager has applied, as {@code metadata.managedFields} tells (FieldsV1: {@code f:} before each key). */
final class OwnedLabels {
    private static final String FIELD = "f:";

    private OwnedLabels() {
    }

    static Set<String> of(Node node, String fieldManager) {
        Set<String> keys = new TreeSet<>();
        for (ManagedFieldsEntry entry : Optional.ofNullable(node.getMetadata().getManagedFields()).orElse(List.of())) {
            if (fieldManager.equals(entry.getManager()) && "Apply".equals(entry.getOperation()) && entry.getFieldsV1() != null) {
                Map<?, ?> metadata = child(entry.getFieldsV1().getAdditionalProperties(), "metadata");
                // A key "." stands for the map itself.
                child(metadata, "labels").keySet().stream().map(String::valueOf).filter(key -> key.startsWith(FIELD))
                        .forEach(key -> keys.add(key.substring(FIELD.length())));
            }
        }
        return keys;
    }

    private static Map<?, ?> child(Map<?, ?> fields, String name) {
        return fields.get(FIELD + name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
