package io.drydock.step;

/** A downstream system did not answer, or said that it can't just now: the step may be tried again. */
public final class DownstreamUnavailable extends StepException {
    public DownstreamUnavailable(String message) {
        super(message, null);
    }

    public DownstreamUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String errorType() {
        return "DownstreamUnavailable";
    }
}
