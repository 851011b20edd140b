package io.drydock.functions.oob.step;

import io.drydock.functions.oob.driver.OobDriver;
import io.drydock.functions.oob.driver.OobDrivers;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.driver.StepCall;
import io.drydock.functions.oob.node.ManagedNode;
import io.drydock.functions.oob.node.ManagedNodes;
import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.NodeHold;
import io.drydock.step.Step;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.store.StoreUnavailable;
import java.util.Optional;

/** One call of a step, as the runner sees it. The node is looked up in the design, and held where it is changed, before any BMC is asked. */
final class OobStep implements Step {
    private final StepRequest request;
    private final OobWork work;
    private final ManagedNodes nodes;
    private final OobDrivers drivers;
    private final NodeHold hold;
    private final BuildModels models;
    private Optional<ManagedNode> node;
    private String digest;

    OobStep(StepRequest request, OobWork work, ManagedNodes nodes, OobDrivers drivers, NodeHold hold, BuildModels models) {
        this.request = request;
        this.work = work;
        this.nodes = nodes;
        this.drivers = drivers;
        this.hold = hold;
        this.models = models;
    }

    @Override
    public String name() {
        return work.name();
    }

    @Override
    public String inputDigest() {
        node = nodes.of(request);
        digest = OobSteps.digest(request, work, node);
        return digest;
    }

    @Override
    public StepResult attempt(Attempt attempt) {
        ManagedNode managed = node.orElseThrow(() -> new StepFailed("The design " + request.designId() + " has no node '"
                + request.node().orElse("") + "': nothing was asked of any BMC. Load the design again, or name one of its nodes."));
        OobDriver driver = drivers.of(managed);
        if (!work.changesNode()) {
            return driver.perform(call(managed, attempt, attempt::requireLease), work);
        }
        NodeHold.Held held = hold.take(managed.name(), request.taskId(), work.name());
        StepResult result;
        try {
            result = driver.perform(call(managed, attempt, () -> {
                attempt.requireLease();
                hold.require(held);
            }), work);
        } catch (StepFailed e) {
            free(held);
            throw e;
        }
        if (!(result instanceof StepResult.InProgress)) {
            free(held);
        }
        return result;
    }

    private StepCall call(ManagedNode managed, Attempt attempt, StepCall.ChangeGuard guard) {
        return new StepCall(request, work.name(), digest, managed, attempt, guard, models);
    }

    private void free(NodeHold.Held held) {
        try {
            hold.free(held);
        } catch (StoreUnavailable _) {
            // It ends by itself; what the step came to counts.
        }
    }
}
