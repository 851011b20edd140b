package io.drydock.functions.provisioner.deploy;

import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.DeployedName;
import io.drydock.step.StepFailed;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a machine in use is this node's own: noted so in its annotations, or had by our user of MAAS and noted as no other node's. */
final class Ownership {
    private Ownership() {
    }

    /**
     * @param user tells who we are in MAAS
     * @param subject the machine, for messages that go on after it
     * @throws StepFailed if it is somebody else's, or another node's
     */
    static void require(Machine machine, String node, Supplier<String> user, String subject) {
        Optional<String> noted = DeployedName.of(machine);
        if (noted.filter(node::equals).isPresent()) {
            return;
        }
        String state = subject + "is " + machine.state().words() + " ";
        if (noted.isPresent()) {
            throw new StepFailed(state + "as another node, " + noted.get() + " (its annotation " + Annotations.NODE
                    + "): nothing was changed. " + DeployedName.remedy(noted.get()));
        }
        String owner = machine.owner().orElse("nobody");
        if (!owner.equals(user.get())) {
            throw new StepFailed(state + "by somebody else: it belongs to " + owner + ", and the API key to " + user.get()
                    + ": nothing was changed. Let " + owner + " release it.");
        }
    }

    /** @throws StepFailed if MAAS lets nobody change it */
    static void refuseLocked(Machine machine, String subject) {
        if (machine.locked()) {
            throw new StepFailed(subject + "is " + machine.state().words() + " and locked: nothing was changed. Unlock it in MAAS.");
        }
    }
}
