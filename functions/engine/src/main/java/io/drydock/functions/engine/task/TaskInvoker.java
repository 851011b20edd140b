package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Calls the resource of a Task state. The same call may come more than once: functions bear that. */
public interface TaskInvoker {
    /**
     * Calls and waits for the answer.
     *
     * @param resource the ARN of a Lambda function
     * @param deadline nobody waits for the answer after that
     * @throws InterruptedException if the answer is not wanted any more
     */
    TaskAnswer invoke(String resource, JsonNode payload, Instant deadline) throws InterruptedException;
}
