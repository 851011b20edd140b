package io.drydock.functions.provisioner.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteSteps;
import io.drydock.function.site.SiteWork;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;

/** Runs the steps of the provisioner. What MAAS would not do becomes a step's error: steps let a {@code MaasException} through. */
@Singleton
public class ProvisionerSteps {
    private final NodeSteps nodes;
    private final SiteSteps site;

    ProvisionerSteps(NodeSteps nodes, SiteSteps site) {
        this.nodes = nodes;
        this.site = site;
    }

    /** What a function answers: the outcome of {@code work} for the node that the request names. */
    public JsonNode answer(JsonNode request, NodeWork work) {
        return nodes.answer(request, new ForNode(work));
    }

    /** What a function answers: the outcome of {@code work} for the site of the design that the request names. */
    public JsonNode answer(JsonNode request, SiteWork work) {
        return site.answer(request, new ForSite(work));
    }

    private record ForNode(NodeWork work) implements NodeWork {
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
            return work.dependsOn(node);
        }

        @Override
        public void check(StepRequest request) {
            work.check(request);
        }

        @Override
        public StepResult perform(NodeCall call) {
            return MaasErrors.translated(() -> work.perform(call));
        }
    }

    private record ForSite(SiteWork work) implements SiteWork {
        @Override
        public String name() {
            return work.name();
        }

        @Override
        public boolean changesSite() {
            return work.changesSite();
        }

        @Override
        public JsonNode dependsOn(SiteCall call) {
            return work.dependsOn(call);
        }

        @Override
        public void check(StepRequest request) {
            work.check(request);
        }

        @Override
        public StepResult perform(SiteCall call) {
            return MaasErrors.translated(() -> work.perform(call));
        }
    }
}
