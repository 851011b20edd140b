package io.drydock.states.model;

import io.drydock.states.query.Template;
import java.util.List;
import java.util.Optional;

/**
 * Goes where the first rule that holds says.
 *
 * @param defaultState where to go when none holds
 */
public record ChoiceState(String name, Optional<String> comment, QueryLanguage queryLanguage, List<ChoiceRule> choices,
        Optional<String> defaultState, DataFlow flow, Optional<Template> assign) implements State {
}
