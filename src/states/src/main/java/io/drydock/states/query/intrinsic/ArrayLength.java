package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** How many elements an array has. */
final class ArrayLength implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.ArrayLength";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 1;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        return IntNode.valueOf(Checks.array(this, arguments.getFirst()).size());
    }
}
