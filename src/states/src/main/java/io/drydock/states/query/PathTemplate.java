package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.query.jsonpath.PathNotFound;

/**
 * One path.
 *
 * @param field where it stands in its state
 * @param failure the error where it leads nowhere
 * @param wording what AWS says then
 */
record PathTemplate(QueryPath path, String field, String failure, Wording wording) implements Template {
    /** How a path that leads nowhere is reported. */
    sealed interface Wording {
        /** Of a member of a payload template, and of a field that takes functions as well: both by {@code name}. */
        record Member(String name) implements Wording {
        }

        /** Of a field that takes a path only, such as "InputPath". */
        record Field() implements Wording {
        }

        /** Of what a Choice rule compares: an index beyond an array's end leads nowhere there, so that "IsPresent" tells an empty array. */
        record Compared() implements Wording {
        }
    }

    private static final String PARAMETERS = "Parameters";

    @Override
    public JsonNode evaluate(QueryScope scope) throws QueryFailure {
        try {
            JsonNode value = wording instanceof Wording.Compared ? path.readPresent(scope) : path.read(scope);
            if (value.isNull() && fromNothing(scope)) {
                throw nothing();
            }
            return value;
        } catch (PathNotFound nowhere) {
            throw scope.root().isNull() && path.inData() && !(wording instanceof Wording.Compared) ? nothing() : missing(scope, nowhere);
        }
    }

    @Override
    public String source() {
        return path.text();
    }

    /** "Parameters" takes not even {@code $} out of an input that is null. */
    private boolean fromNothing(QueryScope scope) {
        return field.startsWith(PARAMETERS) && scope.root().isNull() && path.inData();
    }

    private QueryFailure nothing() {
        return QueryFailure.runtime(field, "Unable to apply Path transformation to null or empty input.");
    }

    private QueryFailure missing(QueryScope scope, PathNotFound nowhere) {
        return new QueryFailure(failure, field, switch (wording) {
            case Wording.Member(String name) -> "The JSONPath '" + path.text() + "' specified for the field '" + name
                    + "' could not be found in the input '" + path.start(scope) + "'";
            case Wording.Field() when field.equals("SecondsPath") || field.equals("TimestampPath") ->
                    "The " + field + " parameter does not reference an input value: " + path.text();
            case Wording.Field() -> "Invalid path '" + path.text() + "' : " + nowhere.getMessage();
            case Wording.Compared() -> "Invalid path '" + path.text() + "': The choice state's condition path references an invalid value.";
        });
    }
}
