package io.drydock.functions.provisioner.release;

import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.DeployedName;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.step.StepFailed;
import java.util.Optional;

/** Machines that are not ours to take from somebody: locked ones, those of another user of MAAS, and those that run as another node. */
final class OthersMachine {
    private OthersMachine() {
    }

    /**
     * @param node the one that is to be destroyed
     * @param subject the machine, for messages that go on after it
     * @throws StepFailed if it is one
     */
    static void refuse(Machine machine, String node, String subject, MaasUser user) {
        if (machine.locked()) {
            throw new StepFailed(subject + "is locked: nothing was changed. Unlock it in MAAS if it is to be destroyed.");
        }
        Optional<String> owner = machine.owner();
        if (owner.isPresent() && !owner.get().equals(user.name())) {
            throw new StepFailed(subject + "belongs to " + owner.get() + ", and the API key to " + user.name()
                    + ": nothing was changed. Let " + owner.get() + " release it.");
        }
        Optional<String> other = DeployedName.other(machine, node);
        if (other.isPresent()) {
            throw new StepFailed(subject + "was deployed as another node, " + other.get() + ": nothing was changed. "
                    + DeployedName.remedy(other.get()));
        }
    }
}
