package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/** An array without the values that came before. */
final class ArrayUnique implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.ArrayUnique";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 1;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        ArrayNode unique = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : Checks.array(this, arguments.getFirst())) {
            if (StreamSupport.stream(unique.spliterator(), false).noneMatch(before -> Checks.equal(before, element))) {
                unique.add(element);
            }
        }
        return unique;
    }
}
