package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;

/** What one call of a step came to, other than a failure. Reasons, outputs and handles hold no secret: they are stored. */
public sealed interface StepResult {
    /** In a sentence. */
    String reason();

    /** The work is done and verified. */
    record Done(JsonNode output, String reason) implements StepResult {
    }

    /** The desired state was there already: nothing was done. */
    record AlreadyThere(JsonNode output, String reason) implements StepResult {
    }

    /** Long work goes on downstream: ask again. The next call gets {@code handle}. */
    record InProgress(JsonNode handle, String reason) implements StepResult {
    }
}
