package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.StringTokenizer;
import java.util.random.RandomGenerator;

/** The parts of a string between the characters of a splitter, without empty ones. */
final class StringSplit implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.StringSplit";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 2;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        StringTokenizer parts = new StringTokenizer(Checks.text(this, arguments.get(0)), Checks.text(this, arguments.get(1)));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parts.hasMoreTokens()) {
            array.add(parts.nextToken());
        }
        return array;
    }
}
