package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;

/** The integers from one to another, in steps; at most a thousand. */
final class ArrayRange implements IntrinsicFunction {
    private static final int MAX_ELEMENTS = 1_000;

    @Override
    public String name() {
        return "States.ArrayRange";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 3;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        long first = Checks.integer(this, arguments.get(0));
        long last = Checks.integer(this, arguments.get(1));
        long step = Checks.integer(this, arguments.get(2));
        if (step == 0) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": the step must not be 0");
        }
        BigInteger count = BigInteger.valueOf(last).subtract(BigInteger.valueOf(first)).divide(BigInteger.valueOf(step)).add(BigInteger.ONE);
        if (count.compareTo(BigInteger.valueOf(MAX_ELEMENTS)) > 0) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": an array of more than " + MAX_ELEMENTS + " elements");
        }
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        boolean towards = step > 0 ? first <= last : first >= last;
        for (int i = 0; towards && i < count.intValue(); i++) {
            numbers.add(Checks.number(first + i * step));
        }
        return numbers;
    }
}
