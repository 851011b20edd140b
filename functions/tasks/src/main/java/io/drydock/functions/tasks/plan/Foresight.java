package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells what steps of one target would come to: of the site, or of one node. */
interface Foresight {
    /**
     * Asked for each step once, in the order in which the state machine comes to them: it knows what those before have changed.
     *
     * @param parameters of a step of the site
     */
    Foreseen of(String step, JsonNode parameters);

    /** What is said of a step that its target does not come by: {@code reason}, and from what that is known. */
    default String passedBy(String step, String reason) {
        return reason;
    }
}
