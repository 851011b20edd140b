package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What expressions can refer to at one moment of a state. The context object is made when it is first asked for. */
public final class QueryScope {
    private final JsonNode root;
    private final JsonNode input;
    private final Optional<JsonNode> result;
    private final Optional<JsonNode> errorOutput;
    private final Supplier<ObjectNode> contextSource;
    private final Map<String, JsonNode> variables;
    private final Instant now;
    private final RandomGenerator random;
    private ObjectNode context;

    private QueryScope(JsonNode root, JsonNode input, Optional<JsonNode> result, Optional<JsonNode> errorOutput, Supplier<ObjectNode> contextSource,
            Map<String, JsonNode> variables, Instant now, RandomGenerator random) {
        this.root = root;
        this.input = input;
        this.result = result;
        this.errorOutput = errorOutput;
        this.contextSource = contextSource;
        this.variables = variables;
        this.now = now;
        this.random = random;
    }

    /**
     * The scope of a state that has neither result nor error yet.
     *
     * @param context makes the context object
     * @param variables what earlier states assigned, by name without the dollar sign
     * @param now what {@code $now()} and {@code $millis()} give
     * @param random where random numbers and UUIDs come from
     */
    public static QueryScope of(JsonNode input, Supplier<ObjectNode> context, Map<String, JsonNode> variables, Instant now, RandomGenerator random) {
        return new QueryScope(input, input, Optional.empty(), Optional.empty(), context, variables, now, random);
    }

    /** The same with another value for {@code $} of JSONPath. */
    public QueryScope rootedAt(JsonNode value) {
        return new QueryScope(value, input, result, errorOutput, this::context, variables, now, random);
    }

    /** The same with a result; it becomes {@code $} of JSONPath as well. */
    public QueryScope withResult(JsonNode value) {
        return new QueryScope(value, input, Optional.of(value), errorOutput, this::context, variables, now, random);
    }

    /** The same with the error of a catcher; it becomes {@code $} of JSONPath as well. */
    public QueryScope withErrorOutput(JsonNode value) {
        return new QueryScope(value, input, result, Optional.of(value), this::context, variables, now, random);
    }

    /** {@code $} of JSONPath: the input, the effective input or the result, whatever the field refers to. */
    public JsonNode root() {
        return root;
    }

    /** {@code $states.input}: the state's input as it came. */
    public JsonNode input() {
        return input;
    }

    /** {@code $states.result}. */
    public Optional<JsonNode> result() {
        return result;
    }

    /** {@code $states.errorOutput}. */
    public Optional<JsonNode> errorOutput() {
        return errorOutput;
    }

    /** {@code $$} of JSONPath and {@code $states.context}. */
    public ObjectNode context() {
        if (context == null) {
            context = contextSource.get();
        }
        return context;
    }

    public Map<String, JsonNode> variables() {
        return variables;
    }

    public Instant now() {
        return now;
    }

    public RandomGenerator random() {
        return random;
    }
}
