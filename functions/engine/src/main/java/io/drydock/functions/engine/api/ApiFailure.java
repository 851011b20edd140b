package io.drydock.functions.engine.api;

/** An error as the AWS Step Functions API names it ("Common Errors", and the errors of each action). */
final class ApiFailure extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final String type;
    private final int status;

    private ApiFailure(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    ApiFailure(String type, String message) {
        this(BAD_REQUEST, type, message);
    }

    static ApiFailure validation(String message) {
        return new ApiFailure("ValidationException", message);
    }

    /** Clients try again by themselves. */
    static ApiFailure unavailable(String message) {
        return new ApiFailure(UNAVAILABLE, "ServiceUnavailable", message);
    }

    String type() {
        return type;
    }

    int status() {
        return status;
    }
}
