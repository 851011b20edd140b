package io.drydock.lab.command;

/** Asked for help, or with words that are not understood: {@code status} 0 or 2. */
final class Usage extends Exception {
    private final int status;

    Usage(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
