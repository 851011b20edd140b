package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a step. Polls of work that an attempt started belong to that attempt.
 *
 * @param number 1 for the first one with this input
 * @param handle what an earlier call stored when it started long work ({@link StepResult.InProgress}), if that work is not known to
 *         have ended
 * @param leaseExpiresAt until when this worker had the step for itself when the attempt began; it is prolonged while the attempt runs
 * @param lease tells whether it still has
 */
public record Attempt(int number, Optional<JsonNode> handle, Instant leaseExpiresAt, LeaseCheck lease) {
    /** Whether the step is still this worker's. */
    @FunctionalInterface
    public interface LeaseCheck {
        /** @throws StepLeased if another worker may have taken the step over */
        void require();
    }

    /** An attempt whose lease never ends, for trying a step without a runner. */
    public static Attempt unleased(int number, Optional<JsonNode> handle) {
        return new Attempt(number, handle, Instant.MAX, () -> { });
    }

    /**
     * To be called before something that two workers must not do at the same time, such as switching power.
     *
     * @throws StepLeased if another worker may have taken the step over: let it through
     */
    public void requireLease() {
        lease.require();
    }
}
