package io.drydock.functions.network.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.network.NetworkSettings;
import io.drydock.functions.network.wanted.WantedPorts;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Sets up a node's switch ports for work, as the links of its interfaces say. */
@Singleton
public class RestoreProductionPort implements NodeWork {
    static final String NAME = "restore-production-port";

    private final NodeSteps steps;
    private final PortOrders orders;
    private final NetworkSettings settings;

    RestoreProductionPort(NodeSteps steps, PortOrders orders, NetworkSettings settings) {
        this.steps = steps;
        this.orders = orders;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"ports": ["<switch>/<port>"], "changes": [what was changed, in words]}}. */
    @Funq(NAME)
    public JsonNode restoreProductionPort(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return true;
    }

    @Override
    public JsonNode dependsOn(ManagedNode node) {
        return PortOrders.slice(node.applied());
    }

    @Override
    public StepResult perform(NodeCall call) {
        return orders.carryOut(call, new WantedPorts(call.node().applied(), settings).production(), slaves -> {
            throw new StepFailed("The switch ports of " + String.join(", ", slaves) + " are not known: interrogate the node, so that it tells which "
                    + "switches it hears, or label the interfaces in the design (switch_port, or switch_port.<slave>: <switch>/<port>).");
        });
    }
}
