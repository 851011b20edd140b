package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Two objects in one; the second wins. AWS merges members, not what is in them: the third argument must be false. */
final class JsonMerge implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.JsonMerge";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 3;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        ObjectNode first = Checks.object(this, arguments.get(0));
        ObjectNode second = Checks.object(this, arguments.get(1));
        if (!arguments.get(2).isBoolean() || arguments.get(2).booleanValue()) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": the third argument must be false, not " + arguments.get(2));
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.setAll(first);
        merged.setAll(second);
        return merged;
    }
}
