package io.drydock.step;

/** The step can't be done, and trying again without a change does not help. */
public final class StepFailed extends StepException {
    public StepFailed(String message) {
        super(message, null);
    }

    public StepFailed(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String errorType() {
        return "StepFailed";
    }
}
