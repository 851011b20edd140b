package io.drydock.functions.oob.driver;

import io.drydock.function.node.NodeCall;
import io.drydock.step.StepResult;

/** Does the work of steps for nodes of one {@code oob.type}. */
public interface OobDriver {
    /** The {@code oob.type} that it is for. */
    String type();

    /**
     * Does the work, or has it done.
     *
     * @throws io.drydock.step.StepException if it can't be done, or not now
     */
    StepResult perform(NodeCall call, OobWork work);
}
