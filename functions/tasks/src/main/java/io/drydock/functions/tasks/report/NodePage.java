package io.drydock.functions.tasks.report;

import io.drydock.function.InvalidRequest;
import java.util.Optional;

/**
 * Which nodes are told in full, of those that are told at all: a page of them, by their names.
 *
 * @param limit at most so many
 * @param after only nodes behind this one; absent: from the first on
 */
public record NodePage(int limit, Optional<String> after) {
    /** So many nodes are told where the request does not say how many. */
    public static final int DEFAULT_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 1000;

    /**
     * The page that a request asks for.
     *
     * @param after null where the request does not have it
     * @throws InvalidRequest if the limit is not from 0 to 1000
     */
    public static NodePage of(int limit, String after) {
        if (limit < 0 || limit > HIGHEST_LIMIT) {
            throw new InvalidRequest("\"nodeLimit\" must be 0 to " + HIGHEST_LIMIT + ", not " + limit + ".");
        }
        return new NodePage(limit, Optional.ofNullable(after));
    }
}
