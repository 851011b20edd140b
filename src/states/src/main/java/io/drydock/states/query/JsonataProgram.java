package io.drydock.states.query;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** A compiled JSONata expression: one evaluation at a time. It looks up only those variables that its text names. */
final class JsonataProgram {
    private static final Pattern VARIABLE = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)");
    private static final String NOT_FINITE = "D1001";
    private static final String STATES = "states";

    private final Jsonata compiled;
    private final List<String> names;
    private QueryScope scope;

    /** @throws RuntimeException of the library, if it is not JSONata */
    JsonataProgram(String source) {
        compiled = Jsonata.jsonata(source);
        compiled.setOutputConvertNulls(false);
        compiled.setValidateInput(false);
        names = VARIABLE.matcher(source).results().map(found -> found.group(1)).distinct().toList();
        StepFunctionsFunctions.register(compiled, names, () -> scope);
    }

    /**
     * What the expression gives: null for nothing.
     *
     * @throws RuntimeException of the library, if it fails
     */
    Object run(QueryScope scope) {
        this.scope = scope;
        try {
            Jsonata.Frame frame = compiled.createFrame();
            for (String name : names) {
                bind(frame, name);
            }
            return evaluate(frame, JsonataBounds.set(frame));
        } finally {
            this.scope = null;
        }
    }

    /** A number that is not finite is no error where it is the whole expression's own result, as on AWS: {@code 1/0}. */
    private Object evaluate(Jsonata.Frame frame, JsonataBounds bounds) {
        try {
            return compiled.evaluate(null, frame);
        } catch (JException failure) {
            if (NOT_FINITE.equals(failure.getError()) && bounds.atRoot() && failure.getCurrent() instanceof Number number) {
                return number;
            }
            throw failure;
        }
    }

    private void bind(Jsonata.Frame frame, String name) {
        if (name.equals(STATES)) {
            frame.bind(name, new JsonataStates(scope));
            return;
        }
        JsonNode value = scope.variables().get(name);
        if (value != null) {
            frame.bind(name, JsonataValues.fromJson(value));
        }
    }
}
