package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Whether a value is in an array. */
final class ArrayContains implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.ArrayContains";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 2;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        ArrayNode array = Checks.array(this, arguments.getFirst());
        for (JsonNode element : array) {
            if (Checks.equal(element, arguments.get(1))) {
                return BooleanNode.TRUE;
            }
        }
        return BooleanNode.FALSE;
    }
}
