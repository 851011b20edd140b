package io.drydock.functions.bootaction.report;

import io.drydock.function.FunctionError;
import io.drydock.step.bootaction.BootActionState;

/** The end of a boot action was reported before. */
public final class AlreadyReported extends FunctionError {
    AlreadyReported(BootActionState action) {
        super(409, "Boot action '" + action.name() + "' (" + action.id() + ") was reported as " + action.status().word()
                + " before, which is final.");
    }
}
