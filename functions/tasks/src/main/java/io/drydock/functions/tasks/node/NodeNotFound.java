package io.drydock.functions.tasks.node;

import io.drydock.function.FunctionError;

/** The design has no node of that name, or there is no such design. */
final class NodeNotFound extends FunctionError {
    NodeNotFound(String node, String designId) {
        super(404, "The design " + designId + " has no node '" + node + "', or is not stored. select-nodes lists the nodes of a design; every task"
                + " stores the one that it is run on.");
    }
}
