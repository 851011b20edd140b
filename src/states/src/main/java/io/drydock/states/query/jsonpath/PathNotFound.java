package io.drydock.states.query.jsonpath;

/** A path leads nowhere in some value; the message says from where on. */
public final class PathNotFound extends Exception {
    private final boolean wrongType;

    PathNotFound(String message) {
        this(message, false);
    }

    PathNotFound(String message, boolean wrongType) {
        super(message, null, false, false);
        this.wrongType = wrongType;
    }

    /** Whether an array was asked of what is none; AWS then shows the message where it otherwise has words of its own. */
    public boolean isWrongType() {
        return wrongType;
    }
}
