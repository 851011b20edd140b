package io.drydock.functions.cluster.label;

import io.drydock.step.StepResult;
import java.util.Map;

/** Sets labels of nodes, whoever keeps them. */
public interface LabelDriver {
    /** Its name in {@code drydock.drivers.cluster}. */
    String name();

    /** Whether its system is configured. */
    boolean configured();

    /** Whether it can be asked which labels a node has: then what it has done is a change. */
    boolean canRead();

    /**
     * Has the node have exactly these labels of ours; others stay. Reads first where it can, and verifies by reading again.
     *
     * @throws io.drydock.step.StepException if it can't be done, or not now
     */
    StepResult relabel(String node, Map<String, String> labels, Runnable beforeChange);
}
