package io.drydock.step;

/** Long work was started and goes on: ask again later. */
public final class StepInProgress extends StepException {
    public StepInProgress(String message) {
        super(message, null);
    }

    @Override
    public String errorType() {
        return "StepInProgress";
    }
}
