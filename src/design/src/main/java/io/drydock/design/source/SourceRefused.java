package io.drydock.design.source;

/** A reference to a design that can't be followed, and won't be when asked again: it is wrong, not allowed, or leads to nothing. */
public final class SourceRefused extends SourceException {
    private static final long serialVersionUID = 1;

    private final boolean unauthorized;

    /** @param message says what was asked, what came back and what to do; holds no secret */
    public SourceRefused(String message) {
        this(message, false);
    }

    SourceRefused(String message, boolean unauthorized) {
        super(message, null);
        this.unauthorized = unauthorized;
    }

    /** Whether the token that was sent, or the want of one, is the reason (status 401). */
    public boolean unauthorized() {
        return unauthorized;
    }
}
