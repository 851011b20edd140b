package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The JSONata of definitions, compiled once. */
final class Expressions {
    private static final Templates.Problems UNREADABLE = (field, message) -> {
        throw new IllegalArgumentException(field + ": " + message);
    };

    private final Map<JsonNode, Template> compiled = new IdentityHashMap<>();
    private final RandomGenerator random = RandomGenerator.getDefault();

    /**
     * What a field of a state gives.
     *
     * @throws QueryFailure if it gives nothing
     */
    JsonNode evaluate(JsonNode field, QueryScope scope) throws QueryFailure {
        return compiled.computeIfAbsent(field, value -> Templates.jsonata(value, "a state's field", UNREADABLE)).evaluate(scope);
    }

    QueryScope scope(JsonNode input, Supplier<ObjectNode> context, Map<String, JsonNode> variables, Optional<JsonNode> result) {
        QueryScope scope = QueryScope.of(input, context, variables, Instant.EPOCH, random);
        return result.map(scope::withResult).orElse(scope);
    }
}
