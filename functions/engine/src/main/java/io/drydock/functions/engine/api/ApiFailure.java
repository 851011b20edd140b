package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An error as the AWS Step Functions API names it ("Common Errors", and the errors of each action). The shape on the wire is
 * {@code {"__type": "<namespace>#<name>", "message": …}}; clients leave out what stands before the {@code #}.
 */
public final class ApiFailure extends RuntimeException {
    private static final String SERVICE = "com.amazonaws.swf.service.v2.model#";
    private static final String CONSTRAINTS = "com.amazon.coral.validate#";
    private static final String PROTOCOL = "com.amazon.coral.service#";
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final int status;
    private final String type;
    private final Optional<Detail> detail;

    /** A further member of the error, such as "reason" or "resourceName". */
    private record Detail(String member, String value) {
    }

    private ApiFailure(int status, String type, String message, Optional<Detail> detail) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.detail = detail;
    }

    private ApiFailure(int status, String type, String message) {
        this(status, type, message, Optional.empty());
    }

    /** @param name one of the errors that the action documents */
    public ApiFailure(String name, String message) {
        this(BAD_REQUEST, SERVICE + name, message);
    }

    /** The request has the right form, but its members don't go together. */
    public static ApiFailure validation(String message) {
        return new ApiFailure("ValidationException", message);
    }

    /** @param reason one of the values of "ValidationExceptionReason" */
    public static ApiFailure validation(String reason, String message) {
        return new ApiFailure(BAD_REQUEST, SERVICE + "ValidationException", message, Optional.of(new Detail("reason", reason)));
    }

    /** An error that says which resource it is about. */
    public static ApiFailure about(String resourceArn, String name, String message) {
        return new ApiFailure(BAD_REQUEST, SERVICE + name, message, Optional.of(new Detail("resourceName", resourceArn)));
    }

    /** Members of the request don't have the form that the action documents; all of them are told at once. */
    static ApiFailure constraints(List<String> violations) {
        return new ApiFailure(BAD_REQUEST, CONSTRAINTS + "ValidationException", violations.size() + " validation error"
                + (violations.size() == 1 ? "" : "s") + " detected: " + String.join("; ", violations));
    }

    /** The body is not JSON, or a member has the wrong JSON type. */
    static ApiFailure serialization(String message) {
        return new ApiFailure(BAD_REQUEST, PROTOCOL + "SerializationException", message);
    }

    static ApiFailure unknownOperation(String message) {
        return new ApiFailure(BAD_REQUEST, PROTOCOL + "UnknownOperationException", message);
    }

    static ApiFailure tooLarge(String message) {
        return new ApiFailure(TOO_LARGE, PROTOCOL + "RequestEntityTooLargeException", message);
    }

    /** Clients try again by themselves. */
    public static ApiFailure unavailable(String message) {
        return new ApiFailure(UNAVAILABLE, PROTOCOL + "ServiceUnavailable", message);
    }

    /** Whether this is the error {@code name} of the action's list. */
    public boolean named(String name) {
        return type.equals(SERVICE + name);
    }

    int status() {
        return status;
    }

    ObjectNode toJson() {
        ObjectNode json = Action.object().put("__type", type).put("message", getMessage());
        detail.ifPresent(more -> json.put(more.member(), more.value()));
        return json;
    }
}
