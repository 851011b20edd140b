package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.course.NestedExecution;
import io.drydock.functions.tasks.course.StepName;
import io.drydock.functions.tasks.plan.Foreseen.Verdict;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Goes through a task's state machine, and those that it starts, as the engine would; what functions would answer is foreseen. The order of
 * steps, and which of them a node comes by, stand in the definitions alone.
 */
final class Walk {
    private static final Supplier<ObjectNode> NO_CONTEXT = JsonNodeFactory.instance::objectNode;
    /** More states than any way has that does not go round in circles. */
    private static final int LONGEST_WAY = 1000;

    private final Function<String, JsonNode> definitions;
    private final Foresight site;
    private final Function<String, Foresight> nodes;
    private final Plan plan;
    private final Expressions expressions = new Expressions();

    /**
     * @param definitions the definition of a state machine by its ARN
     * @param nodes what is foreseen of a node, by its name; asked once for each
     */
    Walk(Function<String, JsonNode> definitions, Foresight site, Function<String, Foresight> nodes, Plan plan) {
        this.definitions = definitions;
        this.site = site;
        this.nodes = nodes;
        this.plan = plan;
    }

    /** Whose steps they are. */
    private record Target(Optional<String> node, Foresight foresight) {
    }

    /** @param input of the task's execution */
    void go(JsonNode definition, JsonNode input) {
        try {
            through(definition, input, new HashMap<>(), new Target(Optional.empty(), site));
        } catch (QueryFailure failure) {
            throw new IllegalStateException("the task's state machine can't be gone through: " + failure.getMessage(), failure);
        }
    }

    /** What the workflow comes to; empty: it fails. */
    private Optional<JsonNode> through(JsonNode workflow, JsonNode input, Map<String, JsonNode> variables, Target target) throws QueryFailure {
        Way way = new Way(workflow);
        JsonNode at = input;
        String name = workflow.path("StartAt").asText();
        for (int i = 0; i < LONGEST_WAY; i++) {
            JsonNode state = way.enter(name);
            Optional<JsonNode> result = switch (state.path("Type").asText()) {
                case "Fail" -> Optional.<JsonNode>empty();
                case "Task" -> task(name, state, at, variables, target);
                case "Map" -> Optional.of(map(state, at, variables));
                case "Parallel" -> parallel(state, at, variables, target);
                default -> Optional.of(at);
            };
            if (result.isEmpty()) {
                return result;
            }
            QueryScope scope = expressions.scope(at, NO_CONTEXT, variables, result);
            if (state.path("Type").asText().equals("Choice")) {
                name = chosen(state, scope);
                continue;
            }
            JsonNode output = state.has("Output") ? expressions.evaluate(state.get("Output"), scope) : result.get();
            Map<String, JsonNode> assigned = new HashMap<>();
            for (Map.Entry<String, JsonNode> variable : state.path("Assign").properties()) {
                assigned.put(variable.getKey(), expressions.evaluate(variable.getValue(), scope));
            }
            variables.putAll(assigned);
            if (!state.has("Next")) {
                way.passedBy().forEach((step, reason) -> plan.add(target.node(), step, Foreseen.skip(target.foresight().passedBy(step, reason))));
                target.node().ifPresent(node -> plan.arrange(node, way.steps()));
                return Optional.of(output);
            }
            name = state.get("Next").asText();
            at = output;
        }
        throw new IllegalStateException("the state machine goes round in circles at " + name);
    }

    private String chosen(JsonNode state, QueryScope scope) throws QueryFailure {
        for (JsonNode choice : state.path("Choices")) {
            if (expressions.evaluate(choice.path("Condition"), scope).asBoolean()) {
                return choice.path("Next").asText();
            }
        }
        return state.path("Default").asText();
    }

    private Optional<JsonNode> task(String name, JsonNode state, JsonNode input, Map<String, JsonNode> variables, Target target) throws QueryFailure {
        if (NestedExecution.is(state)) {
            JsonNode arguments = expressions.evaluate(state.path("Arguments"), expressions.scope(input, NO_CONTEXT, variables, Optional.empty()));
            return through(definitions.apply(arguments.path("StateMachineArn").asText()), arguments.path("Input"), new HashMap<>(), target)
                    .map(output -> JsonNodeFactory.instance.objectNode().set("Output", output));
        }
        String step = StepName.ofState(name);
        JsonNode parameters = target.node().isPresent() ? JsonNodeFactory.instance.missingNode()
                : expressions.evaluate(state.path("Arguments"), expressions.scope(input, NO_CONTEXT, variables, Optional.empty())).path("parameters");
        Foreseen foreseen = plan.of(target.node(), step).orElseGet(() -> target.foresight().of(step, parameters));
        plan.add(target.node(), step, foreseen);
        return foreseen.verdict() == Verdict.FAIL ? Optional.empty() : Optional.of(foreseen.result());
    }

    /** The results of the nodes that come through. */
    private JsonNode map(JsonNode state, JsonNode input, Map<String, JsonNode> variables) throws QueryFailure {
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        JsonNode items = expressions.evaluate(state.path("Items"), expressions.scope(input, NO_CONTEXT, variables, Optional.empty()));
        for (JsonNode item : items.isArray() ? items : JsonNodeFactory.instance.arrayNode().add(items)) {
            Supplier<ObjectNode> context = () -> {
                ObjectNode made = JsonNodeFactory.instance.objectNode();
                made.withObject("/Map/Item").set("Value", item);
                return made;
            };
            JsonNode selected = expressions.evaluate(state.path("ItemSelector"), expressions.scope(input, context, variables, Optional.empty()));
            String node = item.asText();
            through(state.path("ItemProcessor"), selected, new HashMap<>(), new Target(Optional.of(node), nodes.apply(node))).ifPresent(results::add);
        }
        return results;
    }

    /** All branches are gone through, whatever one comes to; a branch that catches its failure succeeds. */
    private Optional<JsonNode> parallel(JsonNode state, JsonNode input, Map<String, JsonNode> variables, Target target) throws QueryFailure {
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        int branches = 0;
        for (JsonNode branch : state.path("Branches")) {
            branches++;
            through(branch, input, new HashMap<>(variables), target).ifPresent(results::add);
        }
        return results.size() == branches ? Optional.of(results) : Optional.empty();
    }
}
