package io.drydock.function.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;

/** What a step does for one node. */
public interface NodeWork {
    /** The step's name, such as {@code power-cycle}. */
    String name();

    /**
     * Whether it changes something about the node: then the node is held for the task meanwhile, and the site's lock has to allow the
     * task's design.
     */
    boolean changesNode();

    /** The slice of the applied model that it depends on, beside the parameters. */
    JsonNode dependsOn(ManagedNode node);

    /** @throws io.drydock.function.InvalidRequest if the request has parameters that are not understood */
    default void check(StepRequest request) {
    }

    /**
     * Does it: reads first, acts, then verifies by reading again.
     *
     * @throws io.drydock.step.StepException if it can't be done, or not now
     */
    StepResult perform(NodeCall call);
}
