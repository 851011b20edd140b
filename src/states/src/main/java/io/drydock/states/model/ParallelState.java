package io.drydock.states.model;

import io.drydock.states.query.Template;
import java.util.List;
import java.util.Optional;

/** Runs several workflows at once, each on the same input. */
public record ParallelState(String name, Optional<String> comment, QueryLanguage queryLanguage, List<Workflow> branches, DataFlow flow,
        Optional<Template> assign, List<Retrier> retry, List<Catcher> catchers, Successor successor) implements State {
}
