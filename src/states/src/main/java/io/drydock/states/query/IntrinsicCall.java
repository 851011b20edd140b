package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.query.intrinsic.FunctionRefused;
import io.drydock.states.query.intrinsic.IntrinsicFunction;
import io.drydock.states.query.jsonpath.PathNotFound;
import java.util.ArrayList;
import java.util.List;

/** A call of an intrinsic function, and what stands in its parentheses. */
record IntrinsicCall(IntrinsicFunction function, List<Argument> arguments) {
    /** An argument. */
    sealed interface Argument {
        record Literal(JsonNode value) implements Argument {
        }

        record Path(QueryPath path) implements Argument {
        }

        record Nested(IntrinsicCall call) implements Argument {
        }
    }

    /** A path among the arguments leads nowhere. */
    static final class ArgumentNotFound extends Exception {
        private ArgumentNotFound(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * What it gives.
     *
     * @throws FunctionRefused if a function can't work with its arguments
     */
    JsonNode evaluate(QueryScope scope) throws FunctionRefused, ArgumentNotFound {
        List<JsonNode> values = new ArrayList<>(arguments.size());
        for (Argument argument : arguments) {
            values.add(switch (argument) {
                case Argument.Literal(JsonNode value) -> value;
                case Argument.Path(QueryPath path) -> read(path, scope);
                case Argument.Nested(IntrinsicCall call) -> call.evaluate(scope);
            });
        }
        return function.apply(values, scope.random());
    }

    private static JsonNode read(QueryPath path, QueryScope scope) throws ArgumentNotFound {
        try {
            return path.readPresent(scope);
        } catch (PathNotFound nowhere) {
            throw new ArgumentNotFound(nowhere.isWrongType() ? nowhere.getMessage()
                    : "The JsonPath argument for the field '" + path.text() + "' could not be found in the input '" + scope.root() + "'");
        }
    }
}
