package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.random.RandomGenerator;

/** An array in chunks of a size; the last one may be smaller. */
final class ArrayPartition implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.ArrayPartition";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 2;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        ArrayNode array = Checks.array(this, arguments.getFirst());
        long size = Checks.integer(this, arguments.get(1));
        if (size < 1) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": the size of a chunk must be at least 1, not " + arguments.get(1));
        }
        ArrayNode chunks = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            ArrayNode chunk = i % size == 0 ? chunks.addArray() : (ArrayNode) chunks.get(chunks.size() - 1);
            chunk.add(array.get(i));
        }
        return chunks;
    }
}
