package io.drydock.states.query;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;

/** Ends an evaluation that takes too long, nests too deeply or makes too much. AWS's limits are not documented: they are what it was seen to keep. */
final class JsonataBounds {
    /** What AWS says of an expression that nests deeper than its limit. */
    static final String TOO_DEEP = "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive";
    /** What AWS says of an expression that makes too much. */
    static final String TOO_MUCH = "Expression evaluation memory limit exceeded: Check for excessive memory usage";

    private static final String TOO_LONG = "Expression evaluation timeout: Check for infinite loop";
    private static final long MAX_NANOS = 5_000_000_000L;
    private static final int MAX_DEPTH = 100;
    private static final long MAX_BYTES = 6_990_256;
    private static final long BYTES_OF_AN_ELEMENT = 8;

    private final long start = System.nanoTime();
    private int depth;

    private JsonataBounds() {
    }

    /** A limit is reached; the message says which in AWS's words. */
    static final class Exceeded extends RuntimeException {
        private Exceeded(String message) {
            super(message, null, false, false);
        }
    }

    /** Puts bounds to the one evaluation that {@code frame} is made for: it ends with {@link Exceeded}. */
    static JsonataBounds set(Jsonata.Frame frame) {
        JsonataBounds bounds = new JsonataBounds();
        frame.setEvaluateEntryCallback((_, _, within) -> bounds.enter(within));
        frame.setEvaluateExitCallback((_, _, within, result) -> bounds.leave(within, result));
        return bounds;
    }

    /** Whether no part of the expression is being evaluated, only the whole. */
    boolean atRoot() {
        return depth == 1;
    }

    private void enter(Jsonata.Frame within) {
        if (within.isParallelCall) {
            return;
        }
        if (++depth > MAX_DEPTH) {
            throw new Exceeded(TOO_DEEP);
        }
        if (System.nanoTime() - start > MAX_NANOS) {
            throw new Exceeded(TOO_LONG);
        }
    }

    private void leave(Jsonata.Frame within, Object result) {
        if (!within.isParallelCall) {
            depth--;
        }
        long bytes = switch (result) {
            case List<?> list -> list.size() * BYTES_OF_AN_ELEMENT;
            case String text -> text.length();
            case null, default -> 0;
        };
        if (bytes > MAX_BYTES) {
            throw new Exceeded(TOO_MUCH);
        }
    }
}
