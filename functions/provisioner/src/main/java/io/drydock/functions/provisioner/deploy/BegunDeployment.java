package io.drydock.functions.provisioner.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.BegunWork;
import java.util.Optional;

/** What an earlier call of this attempt has begun, or found under way: what the step's handle holds. */
record BegunDeployment(Phase phase, BegunWork work) {
    private static final String PHASE = "phase";

    /** What is under way. */
    enum Phase {
        /** MAAS takes the machine back first, as its last deployment failed. */
        RELEASE,
        DEPLOY
    }

    static BegunDeployment on(Phase phase, Machine machine) {
        return new BegunDeployment(phase, BegunWork.on(machine));
    }

    static BegunDeployment foundOn(Phase phase, Machine machine) {
        return new BegunDeployment(phase, BegunWork.foundOn(machine));
    }

    static Optional<BegunDeployment> of(NodeCall call) {
        return BegunWork.of(call).map(work -> new BegunDeployment(Phase.valueOf(call.attempt().handle().orElseThrow().path(PHASE)
                .asText(Phase.DEPLOY.name())), work));
    }

    JsonNode toJson() {
        return ((ObjectNode) work.toJson()).put(PHASE, phase.name());
    }
}
