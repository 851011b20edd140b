package io.drydock.function.node;

import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.DesignLock;
import io.drydock.step.DesignLocked;
import io.drydock.step.NodeHold;
import io.drydock.step.Step;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.store.StoreUnavailable;
import java.util.Optional;

/**
 * One call of a step for a node, as the runner sees it. The node is looked up in the design, and where it is changed, the site's lock is
 * looked at and the node held, before anything downstream is asked.
 */
final class NodeStep implements Step {
    private final StepRequest request;
    private final NodeWork work;
    private final ManagedNodes nodes;
    private final NodeHold hold;
    private final DesignLock lock;
    private final BuildModels models;
    private Optional<ManagedNode> node;
    private String digest;

    NodeStep(StepRequest request, NodeWork work, ManagedNodes nodes, NodeHold hold, DesignLock lock, BuildModels models) {
        this.request = request;
        this.work = work;
        this.nodes = nodes;
        this.hold = hold;
        this.lock = lock;
        this.models = models;
    }

    @Override
    public String name() {
        return work.name();
    }

    @Override
    public String inputDigest() {
        node = nodes.of(request);
        digest = NodeDigest.of(request, work, node);
        return digest;
    }

    @Override
    public StepResult attempt(Attempt attempt) {
        ManagedNode managed = node.orElseThrow(() -> new StepFailed("The design " + request.designId() + " has no node '"
                + request.node().orElse("") + "': nothing was asked of anything downstream. Load the design again, or name one of its nodes."));
        if (!work.changesNode()) {
            return work.perform(call(managed, attempt, attempt::requireLease));
        }
        lock.require(request.designId());
        NodeHold.Held held = hold.take(managed.name(), request.taskId(), work.name());
        StepResult result;
        try {
            result = work.perform(call(managed, attempt, () -> {
                attempt.requireLease();
                hold.require(held);
            }));
        } catch (StepFailed | DesignLocked e) {
            free(held);
            throw e;
        }
        if (!(result instanceof StepResult.InProgress)) {
            free(held);
        }
        return result;
    }

    private NodeCall call(ManagedNode managed, Attempt attempt, NodeCall.ChangeGuard guard) {
        return new NodeCall(request, work.name(), digest, managed, attempt, guard, models);
    }

    private void free(NodeHold.Held held) {
        try {
            hold.free(held);
        } catch (StoreUnavailable _) {
            // It ends by itself; what the step came to counts.
        }
    }
}
