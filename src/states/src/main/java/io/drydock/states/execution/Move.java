package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a state answers when it was entered, or when something that it waited for came. */
sealed interface Move {
    /** Nothing more to do until the next event. */
    record Stay(Activity activity) implements Move {
    }

    /** On to another state. */
    record Go(String state, JsonNode input) implements Move {
    }

    /** The branch is over. */
    record Finish(JsonNode output) implements Move {
    }

    /** The state failed, and nothing in it handles that. */
    record Fail(Visit visit, Optional<String> error, Optional<String> cause) implements Move {
    }
}
