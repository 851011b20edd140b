package io.drydock.function.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.step.BuildModels;
import io.drydock.step.DesignLock;
import io.drydock.step.NodeHold;
import io.drydock.step.Outcome;
import io.drydock.step.StepRequest;
import io.drydock.step.StepRunner;
import jakarta.inject.Singleton;

/** Runs the steps that are done for one node: what they have in common. */
@Singleton
public class NodeSteps {
    private final StepRunner runner;
    private final ManagedNodes nodes;
    private final NodeHold hold;
    private final DesignLock lock;
    private final BuildModels models;

    NodeSteps(StepRunner runner, ManagedNodes nodes, NodeHold hold, DesignLock lock, BuildModels models) {
        this.runner = runner;
        this.nodes = nodes;
        this.hold = hold;
        this.lock = lock;
        this.models = models;
    }

    /** What a function answers: the outcome of {@code work} for the node that the request names. */
    public JsonNode answer(JsonNode request, NodeWork work) {
        return StepEndpoint.answer(request, asked -> run(asked, work));
    }

    private Outcome run(StepRequest request, NodeWork work) {
        if (request.node().isEmpty()) {
            throw new InvalidRequest(work.name() + " needs a \"node\": its name in the design.");
        }
        if (request.designId().isBlank()) {
            throw new InvalidRequest(work.name() + " needs a \"designId\": load-design's outcome has it.");
        }
        work.check(request);
        return runner.run(request, new NodeStep(request, work, nodes, hold, lock, models));
    }
}
