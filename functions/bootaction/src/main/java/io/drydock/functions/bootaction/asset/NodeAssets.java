package io.drydock.functions.bootaction.asset;

import io.drydock.bootaction.RenderedAction;
import io.drydock.bootaction.RenderedFile;
import io.drydock.bootaction.Rendering;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.function.site.Sites;
import io.drydock.functions.bootaction.BootActionNotFound;
import io.drydock.functions.bootaction.NodeAccess;
import io.drydock.functions.bootaction.asset.NodeRendering.Deployment;
import io.drydock.step.bootaction.NodeBootActions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a node gets that shows its secret. */
@Singleton
class NodeAssets {
    private final NodeAccess access;
    private final Sites sites;
    private final NodeRendering rendering;

    NodeAssets(NodeAccess access, Sites sites, NodeRendering rendering) {
        this.access = access;
        this.sites = sites;
        this.rendering = rendering;
    }

    /**
     * All that a node's boot actions bring along.
     *
     * @param packages by name, with the version where one is asked for
     */
    record Assets(List<RenderedFile> units, List<RenderedFile> files, Map<String, Optional<String>> packages) {
    }

    /**
     * @param key the node's secret, as text; empty where it shows none
     * @throws io.drydock.function.FunctionError if it has no boot actions, or that is not its secret
     * @throws io.drydock.step.StepException if they can't be rendered
     */
    Assets of(String node, String key) {
        NodeBootActions known = access.of(node, key);
        Site site = sites.of(known.designId()).orElseThrow(() -> new BootActionNotFound("The design " + known.designId()
                + " that the boot actions of node '" + node + "' are part of is not stored any more."));
        AppliedNode applied = Optional.ofNullable(site.appliedNodes().get(node)).orElseThrow(() -> new BootActionNotFound("The design "
                + known.designId() + " has no node '" + node + "'."));
        List<RenderedAction> actions = rendering.render(applied, Rendering.actionsOf(site, applied),
                new Deployment(known.taskId(), known.designRef(), known.generation()));
        Map<String, Optional<String>> packages = new LinkedHashMap<>();
        actions.forEach(action -> packages.putAll(action.packages()));
        return new Assets(actions.stream().flatMap(action -> action.units().stream()).toList(),
                actions.stream().flatMap(action -> action.files().stream()).toList(), packages);
    }
}
