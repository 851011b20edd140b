package io.drydock.functions.bootaction;

import io.drydock.function.FunctionError;

/** The secret shown is not the node's. */
public final class KeyRefused extends FunctionError {
    KeyRefused(String node) {
        super(403, "That is not the secret of node '" + node + "'. A node has another one each time that it is deployed.");
    }
}
