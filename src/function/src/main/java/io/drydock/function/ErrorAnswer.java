package io.drydock.function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.DesignInvalid;
import io.drydock.step.DesignLocked;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.DriverNotEnabled;
import io.drydock.step.NodeBusy;
import io.drydock.step.StepException;
import io.drydock.step.StepFailed;
import io.drydock.step.StepInProgress;
import io.drydock.step.StepLeased;
import io.drydock.store.StoreUnavailable;

/**
 * An error as every path answers it: {@code {"errorType", "errorMessage"}}, the body that Lambda's callers know.
 *
 * @param status of HTTP
 * @param errorType the error's name, which {@code Retry} and {@code Catch} match
 * @param errorMessage for a person: which system, what was asked, what came back, what to do
 */
public record ErrorAnswer(int status, String errorType, String errorMessage) {
    /** The status of what a function did not mean to throw: a fault of its own, which belongs into the log. */
    public static final int NOT_MEANT = 500;

    /** The answer for what a function threw, whatever the binding wrapped it in; what it did not mean to throw is told without its insides. */
    public static ErrorAnswer of(Throwable thrown, String errorId) {
        for (Throwable error = thrown; error != null; error = error.getCause()) {
            switch (error) {
                case FunctionError meant -> {
                    return new ErrorAnswer(meant.status(), meant.getClass().getSimpleName(), meant.getMessage());
                }
                case StepException meant -> {
                    return new ErrorAnswer(status(meant), meant.errorType(), meant.getMessage());
                }
                case StoreUnavailable meant -> {
                    return new ErrorAnswer(503, "StoreUnavailable", meant.getMessage());
                }
                default -> {
                    // perhaps its cause is one of these
                }
            }
        }
        return new ErrorAnswer(NOT_MEANT, "InternalError", "The function failed in a way that it should not. Nothing was recorded as done. "
                + "The log says more under the error id " + errorId + ".");
    }

    private static int status(StepException error) {
        return switch (error) {
            case StepInProgress _, StepLeased _, NodeBusy _, DesignLocked _ -> 409;
            case DownstreamUnavailable _ -> 503;
            case DesignInvalid _, StepFailed _, DriverNotEnabled _ -> 422;
        };
    }

    /** The body of the answer. */
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("errorType", errorType).put("errorMessage", errorMessage);
    }
}
