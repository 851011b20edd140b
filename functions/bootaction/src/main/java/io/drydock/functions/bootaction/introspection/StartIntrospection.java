package io.drydock.functions.bootaction.introspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bootaction.RenderedAction;
import io.drydock.bootaction.RenderedFile;
import io.drydock.bootaction.Rendering;
import io.drydock.credential.BootActionKeys;
import io.drydock.design.bootaction.BootAction;
import io.drydock.design.model.Site;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.function.site.Sites;
import io.drydock.functions.bootaction.asset.NodeRendering;
import io.drydock.functions.bootaction.asset.NodeRendering.Deployment;
import io.drydock.step.NodeStatus;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.drydock.step.bootaction.BootActionId;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.step.bootaction.BootActionState;
import io.drydock.step.bootaction.NodeBootActions;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settles what a node is to do at its first boot, and with which secret it asks for it and reports it. All assets are rendered once, so
 * that a broken one is found before the node is deployed.
 */
@Singleton
public class StartIntrospection implements NodeWork {
    static final String NAME = "start-introspection";

    private final NodeSteps steps;
    private final Sites sites;
    private final NodeRendering rendering;
    private final BootActionKeys keys;
    private final BootActionRecords records;
    private final InstantSource clock;

    StartIntrospection(NodeSteps steps, Sites sites, NodeRendering rendering, BootActionKeys keys, BootActionRecords records, InstantSource clock) {
        this.steps = steps;
        this.sites = sites;
        this.rendering = rendering;
        this.keys = keys;
        this.records = records;
        this.clock = clock;
    }

    /** The outcome's output is {@code {"actions": [{"id", "name", "signaling"}], "packages": [name]}}. */
    @Funq(NAME)
    public JsonNode startIntrospection(JsonNode request) {
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
        return sites.of(node.designId()).map(site -> ActionSlice.of(site, node.applied(), Rendering.actionsOf(site, node.applied())))
                .orElse(NullNode.getInstance());
    }

    @Override
    public StepResult perform(NodeCall call) {
        ManagedNode node = call.node();
        if (NodeStatus.of(call.models(), node.name()) == NodeStatus.DEPLOYED) {
            return new StepResult.AlreadyThere(JsonNodeFactory.instance.objectNode(), "Node " + node.name()
                    + " is deployed: its boot actions belong to the deployment that it had, and stay as they are.");
        }
        Site site = sites.of(node.designId()).orElseThrow(() -> new StepFailed("The documents of design " + node.designId()
                + " are not stored. Run load-design again."));
        List<BootAction> actions = Rendering.actionsOf(site, node.applied());
        if (actions.isEmpty()) {
            call.requireHold();
            records.forget(node.name());
            return new StepResult.AlreadyThere(JsonNodeFactory.instance.objectNode(),
                    "No boot action of the design selects node " + node.name() + ".");
        }
        NodeBootActions settled = records.settle(node.name(), present -> present.filter(known -> isSame(call, known))
                .orElseGet(() -> begun(call, actions, present)));
        return new StepResult.Done(output(settled), settled.actions().size() + " boot actions are rendered for node " + node.name() + ", "
                + settled.actions().stream().filter(BootActionState::signaling).count() + " of which are waited for.");
    }

    private static boolean isSame(NodeCall call, NodeBootActions known) {
        return known.taskId().equals(call.request().taskId()) && known.digest().equals(call.digest());
    }

    private NodeBootActions begun(NodeCall call, List<BootAction> actions, Optional<NodeBootActions> before) {
        ManagedNode node = call.node();
        String taskId = call.request().taskId();
        int generation = before.map(NodeBootActions::generation).orElse(0) + 1;
        List<RenderedAction> rendered = rendering.render(node.applied(), actions, new Deployment(taskId, node.designRef(), generation));
        Map<String, Optional<String>> packages = new LinkedHashMap<>();
        rendered.forEach(action -> packages.putAll(action.packages()));
        List<BootActionState> states = rendered.stream().map(action -> BootActionState.begun(
                BootActionId.of(node.name(), taskId, generation, action.name()), action.name(), action.signaling(), action.reportsItself(),
                action.units().stream().map(RenderedFile::name).toList())).toList();
        call.requireHold();
        return new NodeBootActions(taskId, node.designId(), node.designRef(), call.digest(), generation,
                NodeBootActions.hash(keys.of(taskId, node.name(), generation)), clock.instant(), Optional.empty(), packages, states);
    }

    private static ObjectNode output(NodeBootActions settled) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode actions = output.putArray("actions");
        settled.actions().forEach(action ->
                actions.addObject().put("id", action.id()).put("name", action.name()).put("signaling", action.signaling()));
        ArrayNode packages = output.putArray("packages");
        settled.packages().keySet().forEach(packages::add);
        return output;
    }
}
