package io.drydock.functions.provisioner.site.credential;

import io.drydock.design.document.SecretReference;
import io.drydock.design.model.AppliedNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A secret that something needs.
 *
 * @param reference where it stands
 * @param users who needs it
 */
record NeededCredential(String reference, List<String> users) {
    /** Those of the nodes' BMCs, each once. */
    static List<NeededCredential> ofNodes(List<AppliedNode> nodes) {
        Map<String, List<String>> users = new LinkedHashMap<>();
        for (AppliedNode node : nodes) {
            node.oob().forEach((key, reference) -> {
                if (SecretReference.isSecretKey(key) && !reference.isBlank()) {
                    List<String> known = users.computeIfAbsent(reference, _ -> new ArrayList<>());
                    if (!known.contains(node.name())) {
                        known.add(node.name());
                    }
                }
            });
        }
        return users.entrySet().stream().map(entry -> new NeededCredential(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }

    /** What was written may be a secret itself: only what is a reference is shown. */
    @Override
    public String toString() {
        boolean shown = SecretReference.isReference(reference) || reference.startsWith(SecretReference.DESIGN);
        return "the credential " + (shown ? reference : "(no reference)");
    }
}
