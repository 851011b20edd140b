package io.drydock.function.scope;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.NodeSelection;
import io.drydock.design.model.Site;
import io.drydock.design.site.NodeFilter;
import io.drydock.function.InvalidRequest;
import io.drydock.step.StepFailed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which nodes a request is for: {@code nodes} ({@code {"names", "tags", "labels", "racks"}}, all criteria must hold) or Drydock's
 * {@code node_filter}; neither: all of them.
 *
 * @param names nodes that are asked for one by one: each of them has to be there
 */
public record NodeScope(Optional<NodeFilter> filter, List<String> names) {
    /** @throws InvalidRequest if it can't be understood: a criterion that is passed over would select other nodes than were meant */
    public static NodeScope read(JsonNode parameters) {
        if (parameters.has("nodes") && parameters.has("node_filter")) {
            throw new InvalidRequest("\"nodes\" and \"node_filter\" exclude each other.");
        }
        if (parameters.has("node_filter")) {
            return new NodeScope(Optional.of(FilterJson.filterSet(parameters.get("node_filter"))), List.of());
        }
        FilterJson nodes = new FilterJson("nodes", parameters.path("nodes"), Set.of("names", "tags", "labels", "racks"));
        List<String> names = nodes.texts("names");
        return new NodeScope(NodeSelection.allOf(names, nodes.texts("tags"), nodes.textMap("labels"), nodes.texts("racks")), names);
    }

    /**
     * The nodes of the site that are meant, in the order of their names.
     *
     * @throws StepFailed if a node that is asked for by its name is not in the design, or there are more than one task can hold
     */
    public List<AppliedNode> select(Site site) {
        refuseUnknownNames(site);
        List<AppliedNode> selected = new NodeSelection(site).select(filter);
        NodeNames.requireRoom(selected.stream().map(AppliedNode::name).toList());
        return selected;
    }

    /** What was selected, in words. */
    public String told(int selected, Site site) {
        int all = site.appliedNodes().size();
        return (selected == 0 ? "No node of the design's " + all + " is selected: there is nothing to do"
                : selected + " of the design's " + all + " nodes are selected") + unknown(site).map(unknown -> "; " + unknown).orElse("");
    }

    private void refuseUnknownNames(Site site) {
        List<String> unknown = missing(names, site.appliedNodes().keySet());
        if (!unknown.isEmpty()) {
            throw new StepFailed("The design has no " + (unknown.size() == 1 ? "node " : "nodes ") + NodeNames.shown(unknown)
                    + ": mend \"nodes.names\", or the design. Nothing was done.");
        }
    }

    /** What the filter names and the design doesn't have, in words. */
    private Optional<String> unknown(Site site) {
        List<String> words = new ArrayList<>();
        say("node", missing(named(NodeFilter.Filter::names), site.appliedNodes().keySet()), words);
        say("rack", missing(named(NodeFilter.Filter::racks), site.racks().keySet()), words);
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    private static void say(String what, List<String> names, List<String> words) {
        if (!names.isEmpty()) {
            words.add("the design has no " + what + (names.size() == 1 ? " " : "s ") + NodeNames.shown(names));
        }
    }

    private List<String> named(Function<NodeFilter.Filter, List<String>> criterion) {
        return filter.map(set -> set.filters().stream().map(criterion).flatMap(List::stream).toList()).orElse(List.of());
    }

    private static List<String> missing(List<String> names, Collection<String> there) {
        return names.stream().filter(name -> !there.contains(name)).distinct().sorted().toList();
    }
}
