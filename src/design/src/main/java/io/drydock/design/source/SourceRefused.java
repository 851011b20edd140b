package io.drydock.design.source;

/** A reference to a design that can't be followed, and won't be when asked again: it is wrong, not allowed, or leads to nothing. */
public final class SourceRefused extends SourceException {
    private static final long serialVersionUID = 1;

    /** @param message says what was asked, what came back and what to do; holds no secret */
    public SourceRefused(String message) {
        super(message, null);
    }
}
