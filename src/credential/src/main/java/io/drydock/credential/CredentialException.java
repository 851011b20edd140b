package io.drydock.credential;

/** A credential can't be had; the message names the reference, and nothing of the secret. */
public final class CredentialException extends RuntimeException {
    private final boolean passing;

    /** @param passing whether it may be had later, without a change by anybody */
    CredentialException(boolean passing, String message) {
        super(message);
        this.passing = passing;
    }

    /** Whether it may be had later, without a change by anybody. */
    public boolean passing() {
        return passing;
    }
}
