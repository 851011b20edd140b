package io.drydock.functions.oob.driver;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepException;
import io.drydock.step.StepFailed;

/** What trouble with a BMC means for a step. */
final class BmcErrors {
    private BmcErrors() {
    }

    /** What may be gone next time is unavailable, all else is final; both say what to do. */
    static StepException of(BmcException error) {
        String message = error.getMessage() + " " + error.kind().remedy();
        return error.kind().passing() ? new DownstreamUnavailable(message, error) : new StepFailed(message, error);
    }
}
