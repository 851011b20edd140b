package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.drydock.states.model.ErrorName;
import io.drydock.states.query.jsonpath.InvalidPath;

/** Compiles fields. What is wrong with an expression is reported, all of it at once; then a template comes back all the same. */
public final class Templates {
    private Templates() {
    }

    /** Hears of expressions that can't be compiled. */
    public interface Problems {
        /**
         * @param field where, below the field that is compiled, such as {@code Arguments/taskId} or {@code Output[2]}; of a payload template the
         *     object that holds the member, which AWS reports
         * @param message what is wrong, in AWS's words where they are known
         */
        void found(String field, String message);
    }

    /** JSON with JSONata: every string that is wholly {@code {% … %}} stands for what the expression gives. */
    public static Template jsonata(JsonNode value, String field, Problems problems) {
        return new JsonataCompiler(problems).compile(value, field);
    }

    /**
     * JSON with JSONPath (a payload template): every member whose name ends in {@code .$} stands for what its path or function call gives. A path
     * that leads nowhere is the error States.Runtime, as on AWS; its documentation names States.ParameterPathFailure.
     */
    public static Template payload(JsonNode value, String field, Problems problems) {
        return new PayloadCompiler(problems).compile(value, field);
    }

    /** One path: {@code $.a}, {@code $$.Execution.Id} or {@code $variable.a}. {@code failure}: the error's name when the path leads nowhere. */
    public static Template path(String path, String field, String failure, Problems problems) {
        return path(path, field, failure, new PathTemplate.Wording.Field(), problems);
    }

    /** One path to what a Choice rule compares; where it leads nowhere, the error is States.Runtime. */
    public static Template comparedPath(String path, String field, Problems problems) {
        return path(path, field, ErrorName.RUNTIME, new PathTemplate.Wording.Compared(), problems);
    }

    private static Template path(String path, String field, String failure, PathTemplate.Wording wording, Problems problems) {
        try {
            return new PathTemplate(QueryPath.parse(path), field, failure, wording);
        } catch (InvalidPath _) {
            problems.found(field, "Value must be a valid JSONPath.");
            return Template.constant(NullNode.instance);
        }
    }

    /** One path or call of an intrinsic function. */
    public static Template pathOrFunction(String expression, String field, String failure, Problems problems) {
        try {
            return PayloadCompiler.pathOrFunction(expression, field, field, failure);
        } catch (InvalidPath | InvalidCall _) {
            problems.found(field, "The value for the field '" + field + "' must be a valid JSONPath or a valid intrinsic function call");
            return Template.constant(NullNode.instance);
        }
    }

    /**
     * The failure of a field whose template gave a value of another type than the field takes.
     *
     * @param expectedType {@code array}, {@code boolean}, {@code number}, {@code object} or {@code string}
     */
    public static QueryFailure unexpectedType(Template template, String field, String expectedType, JsonNode value) {
        return template instanceof JsonataExpression expression ? expression.unexpected(expectedType, value)
                : QueryFailure.runtime(field, "The field '" + field + "' takes a value of the type '" + expectedType + "', not " + value);
    }
}
