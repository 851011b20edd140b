package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;

/** What a state answers when it was entered, or when something that it waited for came. */
sealed interface Move {
    /** Nothing more to do until the next event. */
    record Stay(Activity activity) implements Move {
    }

    /** On to another state. */
    record Go(String state, JsonNode input) implements Move {
    }

    /** The execution is over. */
    record Finish(ExecutionResult result) implements Move {
    }
}
