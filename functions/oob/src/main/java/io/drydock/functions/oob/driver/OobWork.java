package io.drydock.functions.oob.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;

/** What a step of out-of-band management does, whichever driver the node has. */
public interface OobWork {
    /** The step's name, such as {@code power-cycle}. */
    String name();

    /** Whether the node is held for the task meanwhile, because its power or boot device is changed. */
    boolean changesNode();

    /** What it depends on beside the node's {@code oob}, its BMC's address and the parameters. */
    default JsonNode dependsOn(ManagedNode node) {
        return NullNode.getInstance();
    }

    /** @throws io.drydock.function.InvalidRequest if the request has parameters that are not understood */
    default void check(StepRequest request) {
    }

    /** What a person is asked to do where there is no BMC, as a sentence. */
    String instruction(NodeCall call);

    /** What its output says beside the rest, whoever does it: the BMC, or a person. */
    default ObjectNode toldAnyway(NodeCall call) {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Does it by the BMC: reads first, acts, then verifies by reading again.
     *
     * @throws io.drydock.functions.oob.bmc.BmcException if the BMC does not answer, or refuses
     */
    StepResult perform(BmcContact contact, NodeCall call);
}
