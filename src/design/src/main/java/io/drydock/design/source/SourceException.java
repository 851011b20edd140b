package io.drydock.design.source;

/** The sources of a design could not be fetched. */
public abstract sealed class SourceException extends RuntimeException permits SourceRefused, SourceUnavailable {
    private static final long serialVersionUID = 1;

    SourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the same reference may be followed when asked again. */
    public boolean retryable() {
        return this instanceof SourceUnavailable;
    }
}
