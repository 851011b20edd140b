package io.drydock.functions.oob.step;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.node.ManagedNode;
import io.drydock.step.Digests;
import io.drydock.step.StepRequest;
import java.util.Optional;

/** What makes a step run again: its node's slice of the applied model, and its parameters. */
public final class StepDigest {
    private StepDigest() {
    }

    /**
     * Of a step's input. From where a secret of the design itself is read does not matter.
     *
     * @param node absent where the design has none of that name
     */
    public static String of(StepRequest request, OobWork work, Optional<ManagedNode> node) {
        ObjectNode parameters = request.parameters().deepCopy();
        parameters.remove("designRef");
        return node.map(found -> Digests.of(found.slice(), work.dependsOn(found), parameters))
                .orElseGet(() -> "no node of the design " + request.designId());
    }
}
