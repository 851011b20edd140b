package io.drydock.functions.tasks.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A state that starts another state machine, as definitions write it. */
public final class NestedExecution {
    private static final String RESOURCE = "arn:aws:states:::states:startExecution";
    private static final String EXPRESSION = "{%";

    private NestedExecution() {
    }

    /** Whether a state is one. */
    public static boolean is(JsonNode state) {
        return state.path("Resource").asText().startsWith(RESOURCE);
    }

    /** The ARN of the state machine that a state starts; absent where it starts none, or which one is told by an expression. */
    public static Optional<String> stateMachineArn(JsonNode state) {
        return Optional.of(state.path("Arguments").path("StateMachineArn").asText()).filter(arn -> is(state) && !arn.startsWith(EXPRESSION));
    }
}
