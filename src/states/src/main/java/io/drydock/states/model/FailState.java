package io.drydock.states.model;

import io.drydock.states.query.Template;
import java.util.Optional;

/**
 * Ends its workflow as failed.
 *
 * @param error gives a string
 * @param cause gives a string
 */
public record FailState(String name, Optional<String> comment, QueryLanguage queryLanguage, Optional<Template> error,
        Optional<Template> cause) implements State {
}
