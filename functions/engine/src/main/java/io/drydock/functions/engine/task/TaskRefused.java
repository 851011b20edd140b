package io.drydock.functions.engine.task;

import java.util.UUID;

/** A service did not take a task. */
final class TaskRefused extends Exception {
    private final String error;

    /** @param error the name that "Retry" and "Catch" match */
    TaskRefused(String error, String cause) {
        super(cause, null, false, false);
        this.error = error;
    }

    /** An error of the AWS Step Functions API, in the form that its integration reports it. */
    static TaskRefused byStepFunctions(String code, String message) {
        return new TaskRefused("StepFunctions." + code + "Exception", message + " (Service: AWSStepFunctions; Status Code: 400; Error Code: "
                + code + "; Request ID: " + UUID.randomUUID() + "; Proxy: null)");
    }

    String error() {
        return error;
    }
}
