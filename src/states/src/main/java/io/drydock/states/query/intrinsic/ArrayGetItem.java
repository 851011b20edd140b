package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** The element of an array at an index; the first has index 0. */
final class ArrayGetItem implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.ArrayGetItem";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 2;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        ArrayNode array = Checks.array(this, arguments.getFirst());
        long index = Checks.integer(this, arguments.get(1));
        if (index < 0 || index >= array.size()) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": the array of " + array.size() + " elements has none at index " + index);
        }
        return array.get((int) index);
    }
}
