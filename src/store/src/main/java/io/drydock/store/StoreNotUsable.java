package io.drydock.store;

/**
 * A store cannot be opened as it is: its folder belongs to another process, its schema is newer than this program, its table has
 * another shape. Trying again does not help; the message says what does.
 */
public class StoreNotUsable extends RuntimeException {
    public StoreNotUsable(String message) {
        super(message);
    }

    public StoreNotUsable(String message, Throwable cause) {
        super(message, cause);
    }
}
