package io.drydock.functions.bootaction;

import io.drydock.function.FunctionError;

/** Whoever asks for a node's boot actions does not show the node's secret. */
public final class KeyMissing extends FunctionError {
    KeyMissing() {
        super(401, "This takes the node's secret: over HTTP in the header X-Bootaction-Key, else as \"key\".");
    }
}
