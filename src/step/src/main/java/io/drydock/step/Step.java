package io.drydock.step;

/** One unit of work for one target: what a function gives to the {@link StepRunner}. */
public interface Step {
    /** The function's name, such as {@code set-pxe-boot}. */
    String name();

    /**
     * A digest ({@link Digests}) over exactly what the step depends on: its slice of the applied model and its parameters, with
     * secrets by reference only. When it changes, what was done before does not count.
     */
    String inputDigest();

    /**
     * Does the work, or starts it, or looks how work that was started goes on. Reads first, acts, then verifies by reading again: an
     * earlier attempt may have ended anywhere, even after the work was done.
     *
     * @throws StepFailed if the work can't be done
     * @throws DesignInvalid if the design is the reason
     * @throws DownstreamUnavailable if a downstream system did not answer, and may do so later
     */
    StepResult attempt(Attempt attempt);
}
