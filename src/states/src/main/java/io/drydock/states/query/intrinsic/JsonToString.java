package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** The JSON text of a value. */
final class JsonToString implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.JsonToString";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 1;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) {
        return TextNode.valueOf(arguments.getFirst().toString());
    }
}
