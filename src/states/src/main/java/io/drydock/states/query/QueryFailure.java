package io.drydock.states.query;

/** An expression gave nothing, or something of the wrong type, or an error ("States.QueryEvaluationError"). */
public final class QueryFailure extends Exception {
    private final String field;

    /**
     * @param field where the expression stands in its state, such as {@code Arguments/taskId}
     * @param cause what is wrong, for people
     */
    public QueryFailure(String field, String cause) {
        super(cause, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
