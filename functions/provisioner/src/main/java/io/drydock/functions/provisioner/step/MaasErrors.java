package io.drydock.functions.provisioner.step;

import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.step.StepResult;
import java.util.function.Supplier;

/** What trouble with MAAS means for a step: what may be gone next time is unavailable, a turn that has not come is waited for, all else is final. */
final class MaasErrors {
    private MaasErrors() {
    }

    static StepResult translated(Supplier<StepResult> work) {
        try {
            return work.get();
        } catch (MaasException e) {
            throw e.inStep(e.getMessage());
        }
    }
}
