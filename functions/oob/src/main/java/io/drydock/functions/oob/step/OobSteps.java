package io.drydock.functions.oob.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.oob.driver.OobDrivers;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;

/** Runs the steps of out-of-band management by the driver that the node has. */
@Singleton
public class OobSteps {
    private final NodeSteps steps;
    private final OobDrivers drivers;

    OobSteps(NodeSteps steps, OobDrivers drivers) {
        this.steps = steps;
        this.drivers = drivers;
    }

    /** What a function answers: the outcome of {@code work} for the node that the request names. */
    public JsonNode answer(JsonNode request, OobWork work) {
        return steps.answer(request, driven(work));
    }

    /** The work as any step of a node sees it, which does not know of drivers. */
    public NodeWork driven(OobWork work) {
        return new Driven(work, drivers);
    }

    private record Driven(OobWork work, OobDrivers drivers) implements NodeWork {
        @Override
        public String name() {
            return work.name();
        }

        @Override
        public boolean changesNode() {
            return work.changesNode();
        }

        @Override
        public JsonNode dependsOn(ManagedNode node) {
            return JsonNodeFactory.instance.arrayNode().add(node.oobSlice()).add(work.dependsOn(node));
        }

        @Override
        public void check(StepRequest request) {
            work.check(request);
        }

        @Override
        public StepResult perform(NodeCall call) {
            return drivers.of(call.node()).perform(call, work);
        }
    }
}
