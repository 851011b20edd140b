package io.drydock.function.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.Digests;
import io.drydock.step.StepRequest;
import java.util.Optional;

/** What makes a node's step run again: its slice of the applied model, and its parameters. */
public final class NodeDigest {
    private NodeDigest() {
    }

    /**
     * Of a step's input. From where a secret of the design itself is read does not matter.
     *
     * @param node absent where the design has none of that name
     */
    public static String of(StepRequest request, NodeWork work, Optional<ManagedNode> node) {
        ObjectNode parameters = request.parameters().deepCopy();
        parameters.remove("designRef");
        return node.map(found -> Digests.of(work.dependsOn(found), parameters))
                .orElseGet(() -> "no node of the design " + request.designId());
    }
}
