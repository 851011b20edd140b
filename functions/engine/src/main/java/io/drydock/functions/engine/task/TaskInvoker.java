package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls functions for Task states. The same call may come more than once: functions bear that. */
public interface TaskInvoker {
    /**
     * Calls and waits for the answer.
     *
     * @param resource a Lambda function: its name, its ARN, or the part of its ARN from the account on; with or without a version or alias
     * @param time how long the answer is waited for
     * @throws InterruptedException if the answer is not wanted any more
     */
    TaskAnswer invoke(String resource, JsonNode payload, CallTime time) throws InterruptedException;
}
