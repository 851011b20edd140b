package io.drydock.states.query;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One JSONata expression, written between {@code {% %}}. Compiled where it is used: compiled forms belong to one thread. */
public record JsonataExpression(String text) {
    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";
    private static final long TIME_LIMIT_MILLIS = 5_000;
    private static final int DEPTH_LIMIT = 300;

    public static boolean isExpression(JsonNode value) {
        return value.isTextual() && value.textValue().startsWith(OPEN) && value.textValue().endsWith(CLOSE)
                && value.textValue().length() >= OPEN.length() + CLOSE.length();
    }

    /** What is wrong with its syntax, if anything. */
    public Optional<String> syntaxError() {
        try {
            Jsonata.jsonata(source());
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(message(failure));
        }
    }

    /**
     * What the expression gives.
     *
     * @param field where the expression stands, for messages
     * @throws QueryFailure if it gives nothing, a function, or an error, or does not end in five seconds
     */
    JsonNode evaluate(String field, QueryScope scope) throws QueryFailure {
        Object value;
        try {
            Jsonata compiled = Jsonata.jsonata(source());
            compiled.setOutputConvertNulls(false);
            compiled.setValidateInput(false);
            Jsonata.Frame frame = compiled.createFrame();
            for (Map.Entry<String, JsonNode> variable : scope.variables().entrySet()) {
                frame.bind(variable.getKey(), JsonataValues.fromJson(variable.getValue()));
            }
            frame.bind("states", JsonataValues.fromJson(scope.states()));
            StepFunctionsFunctions.bind(frame, scope);
            frame.setRuntimeBounds(TIME_LIMIT_MILLIS, DEPTH_LIMIT);
            value = compiled.evaluate(null, frame);
        } catch (StackOverflowError overflow) {
            throw failed(field, "threw an error during evaluation. It recurses too deeply.");
        } catch (RuntimeException failure) {
            throw failed(field, "threw an error during evaluation. " + message(failure));
        }
        if (value == null) {
            throw failed(field, "returned nothing (undefined).");
        }
        return JsonataValues.toJson(value)
                .orElseThrow(() -> failed(field, "returned an unsupported result type: a function is not a JSON value."));
    }

    private QueryFailure failed(String field, String how) {
        return new QueryFailure(field, "The JSONata expression '" + source() + "' specified for the field '" + field + "' " + how);
    }

    private String source() {
        return text.substring(OPEN.length(), text.length() - CLOSE.length()).strip();
    }

    private static String message(RuntimeException failure) {
        return switch (failure) {
            case JException jsonata -> jsonata.getError() + ": " + jsonata.getMessage();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
