package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.random.RandomGenerator;

/** An array of its arguments. */
final class Array implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.Array";
    }

    @Override
    public boolean takes(int arguments) {
        return true;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) {
        return JsonNodeFactory.instance.arrayNode(arguments.size()).addAll(arguments);
    }
}
