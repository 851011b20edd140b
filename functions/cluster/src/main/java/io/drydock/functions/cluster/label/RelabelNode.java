package io.drydock.functions.cluster.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.step.BuildModels;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Gives a node of the cluster the labels that the design says. */
@Singleton
public class RelabelNode implements NodeWork {
    static final String NAME = "relabel-node";
    /** Of the build model. */
    private static final String SECTION = "labels";

    private final NodeSteps steps;
    private final LabelDrivers drivers;
    private final ClusterSettings settings;

    RelabelNode(NodeSteps steps, LabelDrivers drivers, ClusterSettings settings) {
        this.steps = steps;
        this.drivers = drivers;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"set": {key: value}, "removed": [key]}}. */
    @Funq(NAME)
    public JsonNode relabelNode(JsonNode request) {
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
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        WantedLabels.of(node.applied(), settings.labels()).forEach(labels::put);
        return labels;
    }

    @Override
    public StepResult perform(NodeCall call) {
        Map<String, String> labels = WantedLabels.of(call.node().applied(), settings.labels());
        Optional<LabelDriver> driver = drivers.configured();
        if (driver.isEmpty()) {
            return new StepResult.AlreadyThere(JsonNodeFactory.instance.objectNode(), "No cluster is configured that could have labels"
                    + " (drydock.promenade.url, or drydock.cluster.kubernetes).");
        }
        WantedLabels.check(call.node().name(), labels);
        StepResult result = driver.get().relabel(call.node().name(), labels, call::requireHold);
        return driver.get().canRead() ? result : compared(call, driver.get().name(), result);
    }

    /** Where nobody can be asked what labels there were, what an earlier run has set tells whether they are others now. */
    private static StepResult compared(NodeCall call, String driver, StepResult result) {
        if (!(result instanceof StepResult.Done(JsonNode output, String reason))) {
            return result;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode().put("by", driver);
        kept.set("labels", output.path("set"));
        Optional<BuildModels.Section> before = call.known(SECTION).filter(section -> section.content().equals(kept));
        if (before.isPresent()) {
            return new StepResult.AlreadyThere(output, reason + " They are those that task " + before.get().taskId() + " has set " + before.get().at() + ".");
        }
        call.learn(SECTION, kept);
        return result;
    }
}
