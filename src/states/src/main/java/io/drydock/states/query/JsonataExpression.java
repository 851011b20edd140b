package io.drydock.states.query;

import com.dashjoin.jsonata.JException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One JSONata expression, written between {@code {% %}}. Compiled forms belong to one evaluation at a time, so each expression keeps as many
 * as were ever needed at once.
 */
final class JsonataExpression implements Template {
    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";

    private final String source;
    private final String field;
    private final Queue<JsonataProgram> idle = new ConcurrentLinkedQueue<>();

    private JsonataExpression(String source, String field, JsonataProgram first) {
        this.source = source;
        this.field = field;
        idle.add(first);
    }

    /** Whether {@code value} is text that stands for what an expression gives. */
    static boolean isExpression(JsonNode value) {
        return value.isTextual() && value.textValue().startsWith(OPEN) && value.textValue().endsWith(CLOSE)
                && value.textValue().length() >= OPEN.length() + CLOSE.length();
    }

    /**
     * @param text with its braces
     * @param field where it stands, for messages
     * @throws IllegalArgumentException if it is not JSONata; the message says why
     */
    static JsonataExpression compile(String text, String field) {
        String source = text.substring(OPEN.length(), text.length() - CLOSE.length()).strip();
        try {
            return new JsonataExpression(source, field, new JsonataProgram(source));
        } catch (StackOverflowError nested) {
            throw new IllegalArgumentException("it is nested too deeply", nested);
        } catch (JException malformed) {
            throw new IllegalArgumentException(JsonataErrorText.of(malformed, source), malformed);
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("it is not JSONata", malformed);
        }
    }

    @Override
    public JsonNode evaluate(QueryScope scope) throws QueryFailure {
        try {
            JsonataProgram taken = idle.poll();
            JsonataProgram program = taken == null ? new JsonataProgram(source) : taken;
            Object value = program.run(scope);
            // A program that failed is not kept: it may be in the middle of something.
            idle.add(program);
            if (value == null) {
                throw failed("returned nothing (undefined).");
            }
            return JsonataValues.toJson(value).orElseThrow(() -> QueryFailure.evaluation(field,
                    "The JSONata expression '" + source + "' for the field '" + field + "' returned an unsupported result type."));
        } catch (StackOverflowError overflow) {
            throw failed("threw an error during evaluation: " + JsonataBounds.TOO_DEEP);
        } catch (RuntimeException failure) {
            throw failed(thrown(failure));
        }
    }

    @Override
    public String source() {
        return source;
    }

    private QueryFailure failed(String how) {
        return QueryFailure.evaluation(field, "The JSONata expression '" + source + "' specified for the field '" + field + "' " + how);
    }

    /** The value, of another type than the field takes: what AWS says then. */
    QueryFailure unexpected(String expectedType, JsonNode value) {
        return failed("returned an unexpected result type. Expected '" + expectedType + "', but was '"
                + value.getNodeType().name().toLowerCase(Locale.ROOT) + "' for value: " + value);
    }

    private String thrown(RuntimeException failure) {
        return switch (failure) {
            case JException coded -> "threw an error during evaluation. " + coded.getError() + ": " + JsonataErrorText.of(coded, source);
            case NumberFormatException notNumber -> "threw an error during evaluation. D3030: Unable to cast value to a number: "
                    + Objects.requireNonNullElse(notNumber.getMessage(), "").replace("For input string: ", "");
            case JsonataBounds.Exceeded exceeded -> "threw an error during evaluation: " + exceeded.getMessage();
            case IllegalArgumentException refused -> "threw an error during evaluation: " + refused.getMessage();
            default -> "threw an internal error during evaluation.";
        };
    }
}
