package io.drydock.design.source;

/** The system that holds the design did not answer, or answered with an error of its own, in every attempt: asking again later may help. */
public final class SourceUnavailable extends SourceException {
    private static final long serialVersionUID = 1;

    /** @param message says what was asked, what came back, in which attempt, and what to do; holds no secret */
    public SourceUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
