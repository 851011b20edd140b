package io.drydock.states.model;

/** Who works for a Task state ("Resource"). */
public sealed interface TaskResource {
    /** The text of the field "Resource". */
    String arn();

    /** A function by its ARN, or by its name and nothing else. */
    record LambdaFunction(String arn) implements TaskResource {
    }

    /** Work that a worker fetches with GetActivityTask. */
    record Activity(String arn) implements TaskResource {
    }

    /**
     * An integration with a service, such as {@code arn:aws:states:::lambda:invoke.waitForTaskToken}.
     *
     * @param service such as {@code lambda} ("resourceType" in histories)
     * @param action with the pattern's suffix, as histories name it ("resource"), such as {@code invoke.waitForTaskToken}
     */
    record Integration(String arn, String service, String action, Pattern pattern) implements TaskResource {
    }

    /** When the task is done ("Discover service integration patterns in Step Functions"). */
    enum Pattern {
        /** When the service has answered. */
        REQUEST_RESPONSE,
        /** When the job that the service was given is done. */
        SYNC,
        /** The same, with the job's output as JSON in place of JSON text. */
        SYNC_2,
        /** When somebody calls SendTaskSuccess or SendTaskFailure with the task's token. */
        WAIT_FOR_TASK_TOKEN
    }
}
