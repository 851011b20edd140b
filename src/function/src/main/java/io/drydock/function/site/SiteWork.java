package io.drydock.function.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;

/** What a step does for the whole site. */
public interface SiteWork {
    /** The step's name, such as {@code configure-site-networks}. */
    String name();

    /** Whether it changes something about the site: then the site's lock has to allow the task's design. */
    boolean changesSite();

    /** The slice of the design that it depends on, beside the parameters. */
    JsonNode dependsOn(SiteCall call);

    /** @throws io.drydock.function.InvalidRequest if the request has parameters that are not understood */
    default void check(StepRequest request) {
    }

    /**
     * Does it: reads first, acts, then verifies by reading again.
     *
     * @throws io.drydock.step.StepException if it can't be done, or not now
     */
    StepResult perform(SiteCall call);
}
