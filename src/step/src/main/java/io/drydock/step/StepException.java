package io.drydock.step;

/**
 * Why a step gave no outcome. Its {@link #errorType()} is the error name that a state machine's {@code Retry} and {@code Catch} match,
 * whatever the binding; the message is for people and holds no secret.
 */
public abstract sealed class StepException extends RuntimeException
        permits StepFailed, DownstreamUnavailable, StepInProgress, StepLeased, NodeBusy, DesignInvalid, DesignLocked, DriverNotEnabled {
    StepException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The simple name of the exception's class; the same in every release. */
    public abstract String errorType();
}
