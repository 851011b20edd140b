package io.drydock.functions.engine.api;

/** What is wrong with an ARN, in AWS's words. */
public final class InvalidArn {
    private static final int RESOURCE = 5;

    private InvalidArn() {
    }

    /** @param kind the resource type that was asked for, such as {@code stateMachine} */
    public static ApiFailure of(String arn, String kind) {
        if (!arn.startsWith("arn:")) {
            return failure("Invalid ARN prefix: " + arn);
        }
        String[] parts = arn.split(":", RESOURCE + 2);
        return parts.length > RESOURCE && !parts[RESOURCE].isEmpty() && !parts[RESOURCE].equals(kind) ? wrongType(parts[RESOURCE]) : failure(arn);
    }

    /** The ARN has the right form, but names something that the action can't be done with. */
    public static ApiFailure wrongType(String type) {
        return failure("Resource type not valid in this context: " + type);
    }

    private static ApiFailure failure(String what) {
        return new ApiFailure("InvalidArn", "Invalid Arn: '" + what + "'");
    }
}
