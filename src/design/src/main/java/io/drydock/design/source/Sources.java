package io.drydock.design.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The sources of a design, in the order in which their documents count.
 *
 * @param all in order
 * @param rendered whether layering and substitution have been carried out already, as Deckhand does before it answers. Such documents
 *         still carry the metadata that asked for it.
 */
public record Sources(List<Source> all, boolean rendered) {
    public Sources {
        all = List.copyOf(all);
    }

    /** Sources that are yet to be layered and substituted. */
    public static Sources of(Source... sources) {
        return new Sources(List.of(sources), false);
    }

    /** A design that was handed over as text; positions call it {@code inline}. */
    public static Sources inline(String text) {
        return of(new Source.Content("inline", text.getBytes(StandardCharsets.UTF_8)));
    }
}
