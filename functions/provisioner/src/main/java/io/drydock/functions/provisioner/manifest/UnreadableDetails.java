package io.drydock.functions.provisioner.manifest;

/** What a machine's commissioning found out is not of the form that it should be; the message says what, and where. */
public final class UnreadableDetails extends RuntimeException {
    UnreadableDetails(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableDetails(String message) {
        super(message);
    }
}
