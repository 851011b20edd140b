package io.drydock.states.model;

import io.drydock.states.choice.Condition;
import io.drydock.states.query.Template;
import java.util.Optional;

/**
 * One way out of a Choice state.
 *
 * @param next where to go when the condition holds
 * @param output of JSONata: the state's output then
 */
public record ChoiceRule(Condition condition, String next, Optional<Template> output, Optional<Template> assign) {
}
