package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A random integer from one number up to, and without, another; with a seed always the same. */
final class MathRandom implements IntrinsicFunction {
    @Override
    public String name() {
        return "States.MathRandom";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 2 || arguments == 3;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        long start = Checks.integer(this, arguments.get(0));
        long end = Checks.integer(this, arguments.get(1));
        if (start >= end) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": the start " + start + " must be less than the end " + end);
        }
        RandomGenerator source = arguments.size() == 3 ? new Random(Checks.integer(this, arguments.get(2))) : random;
        return Checks.number(source.nextLong(start, end));
    }
}
