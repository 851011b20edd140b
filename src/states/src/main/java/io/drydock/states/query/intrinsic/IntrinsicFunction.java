package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** One intrinsic function ("Intrinsics for JSONPath states in Step Functions"). */
public interface IntrinsicFunction {
    /** With its prefix, such as {@code States.Format}. */
    String name();

    /** Whether it can be called with so many arguments. */
    boolean takes(int arguments);

    /**
     * What it gives. Arguments are not changed.
     *
     * @param arguments as many as it takes
     * @throws FunctionRefused if it can't work with them
     */
    JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused;
}
