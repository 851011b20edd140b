package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.query.jsonpath.InvalidPath;
import io.drydock.states.query.jsonpath.JsonPath;
import io.drydock.states.query.jsonpath.PathNotFound;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as it stands in a definition: into the data ({@code $.a}), into the context object ({@code $$.Execution.Id}) or into a variable
 * ({@code $name.a[0]}).
 *
 * @param text as it stands there
 * @param path what comes after the origin, from {@code $} on
 */
record QueryPath(String text, Origin origin, JsonPath path) {
    private static final Pattern VARIABLE = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)(.*)", Pattern.DOTALL);

    /** What a path begins at. */
    sealed interface Origin {
        record Data() implements Origin {
        }

        record Context() implements Origin {
        }

        record Variable() implements Origin {
        }
    }

    /** @throws InvalidPath if it is none of the three */
    static QueryPath parse(String text) throws InvalidPath {
        if (text.startsWith("$$")) {
            return new QueryPath(text, new Origin.Context(), JsonPath.parse(text.substring(1)));
        }
        Matcher variable = VARIABLE.matcher(text);
        return variable.matches()
                ? new QueryPath(text, new Origin.Variable(), JsonPath.parse("$." + text.substring(1)))
                : new QueryPath(text, new Origin.Data(), JsonPath.parse(text));
    }

    /** @throws PathNotFound if it leads nowhere; the message says from where on */
    JsonNode read(QueryScope scope) throws PathNotFound {
        return path.read(start(scope));
    }

    /** As an argument of a function: an index beyond an array's end leads nowhere there. */
    JsonNode readPresent(QueryScope scope) throws PathNotFound {
        return path.readPresent(start(scope));
    }

    /** Whether it leads into the data. */
    boolean inData() {
        return origin instanceof Origin.Data;
    }

    /** What it is looked up in. */
    JsonNode start(QueryScope scope) {
        return switch (origin) {
            case Origin.Data _ -> scope.root();
            case Origin.Context _ -> scope.context();
            case Origin.Variable _ -> JsonNodeFactory.instance.objectNode().setAll(scope.variables());
        };
    }
}
