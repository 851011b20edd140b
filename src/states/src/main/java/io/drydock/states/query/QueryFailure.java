package io.drydock.states.query;

import io.drydock.states.model.ErrorName;

/** An expression gave nothing, or something of the wrong type, or an error. */
public final class QueryFailure extends Exception {
    private final String error;
    private final String field;

    /**
     * @param error the name that "Retry" and "Catch" match, such as {@code States.QueryEvaluationError}
     * @param field where the expression stands in its state, such as {@code Arguments/taskId}
     * @param cause what is wrong, for people
     */
    public QueryFailure(String error, String field, String cause) {
        super(cause, null, false, false);
        this.error = error;
        this.field = field;
    }

    /** A path leads nowhere: nothing catches that. */
    static QueryFailure runtime(String field, String cause) {
        return new QueryFailure(ErrorName.RUNTIME, field, cause);
    }

    /** A JSONata expression failed. */
    public static QueryFailure evaluation(String field, String cause) {
        return new QueryFailure(ErrorName.QUERY_EVALUATION, field, cause);
    }

    /** An intrinsic function failed. */
    static QueryFailure intrinsic(String field, String cause) {
        return new QueryFailure(ErrorName.INTRINSIC_FAILURE, field, cause);
    }

    public String error() {
        return error;
    }

    public String field() {
        return field;
    }
}
