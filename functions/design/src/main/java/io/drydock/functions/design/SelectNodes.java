package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.function.driver.DriverKind;
import io.drydock.function.driver.EnabledDrivers;
import io.drydock.function.driver.NodeDrivers;
import io.drydock.function.scope.NodeScope;
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
import java.util.Set;

/** Says which nodes of a loaded design a task is for. */
@Singleton
public class SelectNodes {
    static final String NAME = "select-nodes";

    private final StepRunner runner;
    private final Sites sites;
    private final NodeDrivers drivers;
    private final EnabledDrivers enabled;

    SelectNodes(StepRunner runner, Sites sites, NodeDrivers drivers, EnabledDrivers enabled) {
        this.runner = runner;
        this.sites = sites;
        this.drivers = drivers;
        this.enabled = enabled;
    }

    /**
     * Takes {@code parameters.nodes} or {@code parameters.node_filter} ({@link NodeScope}), and {@code parameters.drivers}, the kinds of drivers
     * that the task goes on to use ({@code ["oob", "node", "network", "cluster"]}); the outcome's output is {@code {"count", "nodes"}}: the
     * names, in their order. No node selected is a success; a name in {@code nodes.names} that the design doesn't have is a failure, and so is a
     * node that needs a driver of those kinds which is not enabled.
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
        Set<DriverKind> kinds = DriverKind.read(request.parameters().path("drivers"));
        return runner.run(request, new Step() {
            @Override
            public String name() {
                return NAME;
            }

            /** Not of the kinds: state machines that a task starts use none that the task itself does not. */
            @Override
            public String inputDigest() {
                ObjectNode parameters = request.parameters().deepCopy();
                parameters.remove("drivers");
                return request.designId() + "/" + Digests.of(parameters, enabled.toJson());
            }

            @Override
            public StepResult attempt(Attempt attempt) {
                return select(request.designId(), scope, kinds);
            }
        });
    }

    private StepResult select(String designId, NodeScope scope, Set<DriverKind> kinds) {
        Site site = sites.of(designId).orElseThrow(() -> new StepFailed("There is no stored design '" + designId
                + "'. Run load-design first; it answers the id."));
        List<AppliedNode> selected = scope.select(site);
        drivers.require(site, selected, kinds);
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("count", selected.size());
        ArrayNode nodes = output.putArray("nodes");
        selected.forEach(node -> nodes.add(node.name()));
        return new StepResult.Done(output, scope.told(selected.size(), site));
    }
}
