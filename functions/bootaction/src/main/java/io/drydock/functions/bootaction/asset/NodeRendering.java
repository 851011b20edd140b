package io.drydock.functions.bootaction.asset;

import io.drydock.bootaction.AssetProblem;
import io.drydock.bootaction.Locations;
import io.drydock.bootaction.RenderedAction;
import io.drydock.bootaction.Rendering;
import io.drydock.bootaction.TemplateNames;
import io.drydock.credential.BootActionAddress;
import io.drydock.credential.BootActionKeys;
import io.drydock.design.bootaction.BootAction;
import io.drydock.design.model.AppliedNode;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.drydock.step.bootaction.BootActionId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Renders what a node is to do at its first boot. */
@Singleton
public class NodeRendering {
    private final BootActionAddress address;
    private final BootActionKeys keys;
    private final Rendering rendering;

    NodeRendering(BootActionAddress address, BootActionKeys keys, Locations locations) {
        this.address = address;
        this.keys = keys;
        this.rendering = new Rendering(locations);
    }

    /**
     * One deployment of a node, as its templates see it.
     *
     * @param generation of the node's boot actions
     */
    public record Deployment(String taskId, String designRef, int generation) {
    }

    /**
     * The boot actions with all their assets.
     *
     * @throws StepFailed with all that is wrong
     * @throws DownstreamUnavailable if nothing is wrong but that a location can't be reached now
     */
    public List<RenderedAction> render(AppliedNode node, List<BootAction> actions, Deployment deployment) {
        String key = BootActionKeys.text(keys.of(deployment.taskId(), node.name(), deployment.generation()));
        String reports = address.require();
        Rendering.Result result = rendering.render(node, actions, action -> {
            String id = BootActionId.of(node.name(), deployment.taskId(), deployment.generation(), action.name());
            return new TemplateNames.Action(id, key, reports + "/" + id, deployment.designRef());
        });
        if (!result.problems().isEmpty()) {
            String told = "The boot actions of node " + node.name() + " can't be rendered: "
                    + result.problems().stream().map(AssetProblem::toString).collect(Collectors.joining("; ")) + ".";
            throw result.problems().stream().allMatch(AssetProblem::passing) ? new DownstreamUnavailable(told) : new StepFailed(told);
        }
        return result.actions();
    }
}
