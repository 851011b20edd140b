package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/** One action of the AWS Step Functions API. */
public interface Action {
    /** As in the header {@code X-Amz-Target: AWSStepFunctions.<name>}. */
    String name();

    /** What a request may hold; {@link #answer} gets only requests that hold to it. */
    Shape request();

    /**
     * @throws ApiFailure if the action fails as the API documents it
     * @throws InterruptedException if the engine is being stopped
     */
    ObjectNode answer(Parameters parameters) throws InterruptedException;

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Seconds since the epoch with a fraction: how JSON 1.0 writes timestamps. */
    static BigDecimal timestamp(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3);
    }
}
