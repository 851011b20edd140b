package io.drydock.functions.oob.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.functions.oob.driver.OobDrivers;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.node.ManagedNode;
import io.drydock.functions.oob.node.ManagedNodes;
import io.drydock.step.BuildModels;
import io.drydock.step.Digests;
import io.drydock.step.NodeHold;
import io.drydock.step.Outcome;
import io.drydock.step.StepRequest;
import io.drydock.step.StepRunner;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Runs the steps of out-of-band management: what they have in common. */
@Singleton
public class OobSteps {
    private final StepRunner runner;
    private final ManagedNodes nodes;
    private final OobDrivers drivers;
    private final NodeHold hold;
    private final BuildModels models;

    OobSteps(StepRunner runner, ManagedNodes nodes, OobDrivers drivers, NodeHold hold, BuildModels models) {
        this.runner = runner;
        this.nodes = nodes;
        this.drivers = drivers;
        this.hold = hold;
        this.models = models;
    }

    /** What a function answers: the outcome of {@code work} for the node that the request names. */
    public JsonNode answer(JsonNode request, OobWork work) {
        return StepEndpoint.answer(request, asked -> run(asked, work));
    }

    private Outcome run(StepRequest request, OobWork work) {
        if (request.node().isEmpty()) {
            throw new InvalidRequest(work.name() + " needs a \"node\": its name in the design.");
        }
        if (request.designId().isBlank()) {
            throw new InvalidRequest(work.name() + " needs a \"designId\": load-design's outcome has it.");
        }
        work.check(request);
        return runner.run(request, new OobStep(request, work, nodes, drivers, hold, models));
    }

    /** Over the node's slice of the applied model and the parameters. Where a secret of the design itself is looked up does not matter. */
    static String digest(StepRequest request, OobWork work, Optional<ManagedNode> node) {
        ObjectNode parameters = request.parameters().deepCopy();
        parameters.remove("designRef");
        return node.map(found -> Digests.of(found.slice(), work.dependsOn(found), parameters))
                .orElseGet(() -> "no node of the design " + request.designId());
    }
}
