package io.drydock.step;

/** Nodes need a driver that the configuration does not enable: the task fails before anything is changed. Final until either of them changes. */
public final class DriverNotEnabled extends StepException {
    /** @param message names every driver that is missing, the nodes that need it, and the configuration's key */
    public DriverNotEnabled(String message) {
        super(message, null);
    }

    @Override
    public String errorType() {
        return "DriverNotEnabled";
    }
}
