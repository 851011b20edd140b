package io.drydock.functions.provisioner.step;

import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import java.util.function.Supplier;

/** What trouble with MAAS means for a step: what may be gone next time is unavailable, all else is final. */
final class MaasErrors {
    private MaasErrors() {
    }

    static StepResult translated(Supplier<StepResult> work) {
        try {
            return work.get();
        } catch (MaasException e) {
            throw e.kind().passing() ? new DownstreamUnavailable(e.getMessage(), e) : new StepFailed(e.getMessage(), e);
        }
    }
}
