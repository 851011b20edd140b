package io.drydock.functions.tasks.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import io.drydock.step.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The way of a node through a state machine: the iterations of its Map state. It is walked with the outcomes that a node's steps have left, so
 * that a way that ends early (a node that is in use) is told from one that is not at its end yet. A state is named like the function that does
 * its step: {@code CheckBmc} for {@code check-bmc}.
 */
public final class NodeWay {
    private static final Templates.Problems UNREADABLE = (field, message) -> {
        throw new IllegalArgumentException(field + ": " + message);
    };

    private final String start;
    private final Map<String, Stop> stops;

    private NodeWay(String start, Map<String, Stop> stops) {
        this.start = start;
        this.stops = stops;
    }

    /** What there is on the way. */
    private sealed interface Stop {
        /** @param next absent: the way ends behind it */
        record Step(String name, Map<String, Template> assign, Optional<String> next) implements Stop {
        }

        record Fork(List<Rule> rules, String otherwise) implements Stop {
        }

        record Passage(String next) implements Stop {
        }

        record End(boolean good) implements Stop {
        }
    }

    private record Rule(Template condition, String next) {
    }

    /** Of a definition's Map state; absent where it has none. */
    static Optional<NodeWay> of(JsonNode definition) {
        for (JsonNode state : definition.path("States")) {
            JsonNode processor = state.path("ItemProcessor");
            if (!processor.isMissingNode()) {
                Map<String, Stop> stops = new HashMap<>();
                processor.path("States").properties().forEach(entry -> stops.put(entry.getKey(), stop(entry.getKey(), entry.getValue())));
                return Optional.of(new NodeWay(processor.path("StartAt").asText(), stops));
            }
        }
        return Optional.empty();
    }

    private static Stop stop(String name, JsonNode state) {
        Optional<String> next = Optional.ofNullable(state.get("Next")).map(JsonNode::asText);
        return switch (state.path("Type").asText()) {
            case "Task" -> new Stop.Step(StepName.ofState(name), assign(state.path("Assign")), next);
            case "Choice" -> new Stop.Fork(rules(state.path("Choices")), state.path("Default").asText());
            case "Succeed" -> new Stop.End(true);
            case "Fail" -> new Stop.End(false);
            default -> next.<Stop>map(Stop.Passage::new).orElse(new Stop.End(true));
        };
    }

    private static Map<String, Template> assign(JsonNode assign) {
        Map<String, Template> templates = new HashMap<>();
        assign.properties().forEach(variable ->
                templates.put(variable.getKey(), Templates.jsonata(variable.getValue(), variable.getKey(), UNREADABLE)));
        return templates;
    }

    private static List<Rule> rules(JsonNode choices) {
        List<Rule> rules = new ArrayList<>();
        choices.forEach(choice ->
                rules.add(new Rule(Templates.jsonata(choice.path("Condition"), "Condition", UNREADABLE), choice.path("Next").asText())));
        return rules;
    }

    /**
     * Whether a node has come to the good end.
     *
     * @param successes the outcome of a step by its name, if it is a success
     */
    public boolean isThrough(Function<String, Optional<Outcome>> successes) {
        Map<String, JsonNode> variables = new HashMap<>();
        String at = start;
        // A way without a loop has no more stops than that; one that goes round without a step is not through.
        for (int i = 0; i <= stops.size(); i++) {
            switch (stops.get(at)) {
                case Stop.End(boolean good) -> {
                    return good;
                }
                case Stop.Passage(String next) -> at = next;
                case Stop.Fork fork -> at = chosen(fork, variables);
                case Stop.Step step -> {
                    Optional<Outcome> outcome = successes.apply(step.name());
                    if (outcome.isEmpty() || step.next().isEmpty()) {
                        return outcome.isPresent();
                    }
                    step.assign().forEach((name, value) ->
                            evaluate(value, outcome.get().toJson(), variables).ifPresent(found -> variables.put(name, found)));
                    at = step.next().get();
                }
                case null -> {
                    return false;
                }
            }
        }
        return false;
    }

    private static String chosen(Stop.Fork fork, Map<String, JsonNode> variables) {
        return fork.rules().stream()
                .filter(rule -> evaluate(rule.condition(), JsonNodeFactory.instance.objectNode(), variables).map(JsonNode::asBoolean).orElse(false))
                .map(Rule::next).findFirst().orElse(fork.otherwise());
    }

    /** Absent where the expression gives nothing: the state machine has stopped there. */
    private static Optional<JsonNode> evaluate(Template template, JsonNode result, Map<String, JsonNode> variables) {
        QueryScope scope = QueryScope.of(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance::objectNode, variables, Instant.EPOCH,
                RandomGenerator.getDefault()).withResult(result);
        try {
            return Optional.of(template.evaluate(scope));
        } catch (QueryFailure nothing) {
            return Optional.empty();
        }
    }
}
