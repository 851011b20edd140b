package io.drydock.functions.drydock;

import io.drydock.store.StoreNotUsable;
import io.drydock.store.StoreUnavailable;
import java.net.BindException;

/** Says in a sentence why the process could not start. */
final class StartFailure {
    private StartFailure() {
    }

    /** The store says what is wrong with it; of everything else the deepest cause does. */
    static String of(Throwable failure, int port) {
        Throwable deepest = failure;
        while (!(deepest instanceof BindException) && !(deepest instanceof StoreNotUsable) && !(deepest instanceof StoreUnavailable)
                && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof BindException
                ? "port " + port + " of 127.0.0.1 is in use by another program. Name another one with --port, or end that program."
                : deepest.getMessage();
    }
}
