package io.drydock.states.execution;

import io.drydock.states.query.QueryFailure;
import java.util.Optional;

/** A state failed for a reason of its own, not because its resource did. */
final class StateFailure extends Exception {
    private final String error;
    private final Optional<String> field;

    StateFailure(String error, String cause) {
        super(cause, null, false, false);
        this.error = error;
        this.field = Optional.empty();
    }

    StateFailure(QueryFailure failure) {
        super(failure.getMessage(), null, false, false);
        this.error = failure.error();
        this.field = Optional.of(failure.field());
    }

    String error() {
        return error;
    }

    /** The field whose evaluation failed, if that is what happened. */
    Optional<String> field() {
        return field;
    }
}
