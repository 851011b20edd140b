package io.drydock.bootaction;

import io.drydock.design.bootaction.BootAction;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.NodeSelection;
import io.drydock.design.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes of boot actions what they are for one node. */
public final class Rendering {
    private final Pipeline pipeline = new Pipeline(new Templates());
    private final Locations locations;

    /** @param locations fetches what the design does not have itself */
    public Rendering(Locations locations) {
        this.locations = locations;
    }

    /**
     * What became of a node's boot actions.
     *
     * @param actions in the order of their names
     * @param problems all that is wrong with any of them; where there are some, the actions are not whole
     */
    public record Result(List<RenderedAction> actions, List<AssetProblem> problems) {
    }

    /** The boot actions that a node is to do, in the order of their names. */
    public static List<BootAction> actionsOf(Site site, AppliedNode node) {
        NodeSelection selection = new NodeSelection(site);
        return site.bootActions().values().stream().filter(action -> selection.selects(action.nodeFilter(), node)).toList();
    }

    /**
     * Renders every asset, and finds all that is wrong.
     *
     * @param about what each of the boot actions says of itself
     */
    public Result render(AppliedNode node, List<BootAction> actions, Function<BootAction, TemplateNames.Action> about) {
        List<RenderedAction> rendered = new ArrayList<>();
        List<AssetProblem> problems = new ArrayList<>();
        for (BootAction action : actions) {
            TemplateNames.Action says = about.apply(action);
            ActionRendering one = new ActionRendering(action, says.id(), TemplateNames.of(node, says), pipeline, locations);
            rendered.add(one.render());
            problems.addAll(one.problems());
        }
        return new Result(List.copyOf(rendered), List.copyOf(problems));
    }
}
