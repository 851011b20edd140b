package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** The sum of two integers. */
final class MathAdd implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.MathAdd";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 2;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        long first = Checks.integer(this, arguments.get(0));
        long second = Checks.integer(this, arguments.get(1));
        try {
            return Checks.number(Math.addExact(first, second));
        } catch (ArithmeticException _) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": the sum is too large");
        }
    }
}
