package io.drydock.states.model;

import io.drydock.states.query.Template;
import java.util.List;
import java.util.Optional;

/**
 * Does work outside the state machine.
 *
 * @param assign gives an object with a member for each variable
 * @param timeoutSeconds gives a number; absent: the language's default
 * @param heartbeatSeconds gives a number; absent: no sign of life is asked for
 * @param credentials gives an object; histories show it, the engine has no use for it
 * @param retry tried in this order
 * @param catchers tried in this order once no retrier retries any more
 */
public record TaskState(String name, Optional<String> comment, QueryLanguage queryLanguage, TaskResource resource, DataFlow flow,
        Optional<Template> assign, Optional<Template> timeoutSeconds, Optional<Template> heartbeatSeconds, Optional<Template> credentials,
        List<Retrier> retry, List<Catcher> catchers, Successor successor) implements State {
    /** What the language takes where "TimeoutSeconds" is absent. */
    public static final long DEFAULT_TIMEOUT_SECONDS = 99_999_999;
}
