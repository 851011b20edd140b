package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.NodeSelection;
import io.drydock.design.model.Site;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.function.site.Sites;
import io.drydock.step.Attempt;
import io.drydock.step.Digests;
import io.drydock.step.Outcome;
import io.drydock.step.Step;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;

/** Says which nodes of a loaded design a task is for. */
@Singleton
public class SelectNodes {
    static final String NAME = "select-nodes";

    private final StepRunner runner;
    private final Sites sites;

    SelectNodes(StepRunner runner, Sites sites) {
        this.runner = runner;
        this.sites = sites;
    }

    /**
     * Takes {@code parameters.nodes} or {@code parameters.node_filter} ({@link NodeScope}); the outcome's output is
     * {@code {"count", "nodes"}}: the names, in their order. No node selected is a success; a name in {@code nodes.names} that the design
     * doesn't have is a failure.
     */
    @Funq(NAME)
    public JsonNode selectNodes(JsonNode request) {
        return StepEndpoint.answer(request, this::select);
    }

    private Outcome select(StepRequest request) {
        if (request.designId().isBlank()) {
            throw new InvalidRequest("select-nodes needs a \"designId\": load-design's outcome has it.");
        }
        NodeScope scope = NodeScope.read(request.parameters());
        return runner.run(request, new Step() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public String inputDigest() {
                return request.designId() + "/" + Digests.of(request.parameters());
            }

            @Override
            public StepResult attempt(Attempt attempt) {
                return select(request.designId(), scope);
            }
        });
    }

    private StepResult select(String designId, NodeScope scope) {
        Site site = sites.of(designId).orElseThrow(() -> new StepFailed("There is no stored design '" + designId
                + "'. Run load-design first; it answers the id."));
        scope.refuseUnknownNames(site);
        List<String> names = new NodeSelection(site).select(scope.filter()).stream().map(AppliedNode::name).toList();
        NodeNames.requireRoom(names);
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("count", names.size());
        ArrayNode nodes = output.putArray("nodes");
        names.forEach(nodes::add);
        return new StepResult.Done(output, told(names.size(), site, scope));
    }

    private static String told(int count, Site site, NodeScope scope) {
        int all = site.appliedNodes().size();
        String selected = count == 0 ? "No node of the design's " + all + " is selected: there is nothing to do"
                : count + " of the design's " + all + " nodes are selected";
        return selected + scope.unknown(site).map(unknown -> "; " + unknown).orElse("");
    }
}
