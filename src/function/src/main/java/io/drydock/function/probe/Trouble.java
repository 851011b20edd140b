package io.drydock.function.probe;

import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepException;
import io.drydock.step.StepFailed;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a question was not answered as it should be.
 *
 * @param text a sentence; no secret is in it
 * @param passing whether it may be gone later, without a change by anybody
 */
public record Trouble(String text, boolean passing) {
    /** All of them as one error: one that may be tried again if every one of them may be gone then. */
    public static StepException error(String what, List<Trouble> troubles) {
        String message = what + troubles.stream().map(Trouble::text).collect(Collectors.joining(" "));
        return troubles.stream().allMatch(Trouble::passing) ? new DownstreamUnavailable(message) : new StepFailed(message);
    }
}
