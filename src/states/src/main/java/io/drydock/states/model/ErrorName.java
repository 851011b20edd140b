package io.drydock.states.model;

import java.util.List;

/** The error names that the Amazon States Language reserves ("Handling errors in Step Functions workflows"), and how names match. */
public final class ErrorName {
    /** Every error but the two that end an execution whatever its definition says. */
    public static final String ALL = "States.ALL";
    /** Every error but a timeout, and but those that {@link #ALL} leaves out. */
    public static final String TASK_FAILED = "States.TaskFailed";
    public static final String TIMEOUT = "States.Timeout";
    public static final String QUERY_EVALUATION = "States.QueryEvaluationError";
    public static final String NO_CHOICE_MATCHED = "States.NoChoiceMatched";
    public static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
    public static final String RUNTIME = "States.Runtime";

    private ErrorName() {
    }

    /** Whether a retrier or catcher that lists {@code errorEquals} is meant by {@code error}. */
    public static boolean matches(List<String> errorEquals, String error) {
        return errorEquals.stream().anyMatch(name -> switch (name) {
            case ALL -> !terminal(error);
            case TASK_FAILED -> !terminal(error) && !error.equals(TIMEOUT);
            default -> name.equals(error) && !error.equals(RUNTIME);
        });
    }

    private static boolean terminal(String error) {
        return error.equals(DATA_LIMIT_EXCEEDED) || error.equals(RUNTIME);
    }
}
