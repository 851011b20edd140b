package io.drydock.store;

/** The store did not answer, or answered with an error of its own. Whether a write was done is not known. */
public class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message) {
        super(message);
    }

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
