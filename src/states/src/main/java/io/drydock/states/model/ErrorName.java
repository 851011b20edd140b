package io.drydock.states.model;

import java.util.List;

/** The error names that the Amazon States Language reserves ("Handling errors in Step Functions workflows"), and how names match. */
public final class ErrorName {
    /** Every error but the two that end an execution whatever its definition says. */
    public static final String ALL = "States.ALL";
    /** Every error but a timeout, and but those that {@link #ALL} leaves out. */
    public static final String TASK_FAILED = "States.TaskFailed";
    public static final String TIMEOUT = "States.Timeout";
    public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    public static final String QUERY_EVALUATION = "States.QueryEvaluationError";
    public static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
    public static final String RUNTIME = "States.Runtime";
    /** What the language's specification calls States.ResultPathMatchFailure. */
    public static final String REFERENCE_PATH_CONFLICT = "States.ReferencePathConflict";
    public static final String INTRINSIC_FAILURE = "States.IntrinsicFailure";
    public static final String EXCEED_TOLERATED_FAILURE_THRESHOLD = "States.ExceedToleratedFailureThreshold";

    private ErrorName() {
    }

    /** Whether a retrier or catcher that lists {@code errorEquals} is meant by {@code error}. */
    public static boolean matches(List<String> errorEquals, String error) {
        return errorEquals.stream().anyMatch(name -> switch (name) {
            case ALL -> !terminal(error);
            case TASK_FAILED -> !terminal(error) && !error.equals(TIMEOUT) && !error.equals(HEARTBEAT_TIMEOUT);
            case TIMEOUT -> error.equals(TIMEOUT) || error.equals(HEARTBEAT_TIMEOUT);
            default -> name.equals(error) && !error.equals(RUNTIME);
        });
    }

    /** What histories and error outputs call {@code error}: a missing heartbeat has a name of its own for "Retry" and "Catch" alone. */
    public static String shown(String error) {
        return error.equals(HEARTBEAT_TIMEOUT) ? TIMEOUT : error;
    }

    private static boolean terminal(String error) {
        return error.equals(DATA_LIMIT_EXCEEDED) || error.equals(RUNTIME);
    }
}
