package io.drydock.functions.provisioner.release;

import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.step.StepFailed;
import java.util.Optional;

/** Machines that are not ours to take from somebody: locked ones, and those of another user of MAAS. */
final class OthersMachine {
    private OthersMachine() {
    }

    /**
     * @param subject the machine, for messages that go on after it
     * @throws StepFailed if it is one
     */
    static void refuse(Machine machine, String subject, MaasUser user) {
        if (machine.locked()) {
            throw new StepFailed(subject + "is locked: nothing was changed. Unlock it in MAAS if it is to be destroyed.");
        }
        Optional<String> owner = machine.owner();
        if (owner.isPresent() && !owner.get().equals(user.name())) {
            throw new StepFailed(subject + "belongs to " + owner.get() + ", and the API key to " + user.name()
                    + ": nothing was changed. Let " + owner.get() + " release it.");
        }
    }
}
