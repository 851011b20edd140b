package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.store.StoreUnavailable;
import java.util.Optional;

/** How one call of a step ended: what is to be stored, and what the caller is told. */
sealed interface Ending {
    /** With an outcome; {@code error} says it to the caller where it is a failure. */
    record Final(Outcome.Status status, String reason, JsonNode output, Optional<StepException> error) implements Ending {
    }

    /** With work that goes on, or that is somebody else's: the attempt has not ended. */
    record Waiting(Optional<JsonNode> handle, StepException error) implements Ending {
    }

    /** With an attempt that may be repeated. */
    record Retry(DownstreamUnavailable error) implements Ending {
    }

    /** Calls {@code step}; whatever it throws is an ending too, but for {@link Error}s, after which nothing can be said. */
    static Ending of(Step step, Attempt attempt) {
        try {
            return of(step.attempt(attempt));
        } catch (StepException e) {
            return of(e, attempt);
        } catch (StoreUnavailable e) {
            return new Retry(new DownstreamUnavailable("step " + step.name() + ": " + e.getMessage(), e));
        } catch (RuntimeException e) {
            var failed = new StepFailed("the step " + step.name() + " failed in a way that it does not know: " + describe(e), e);
            return of(failed, attempt);
        }
    }

    private static Ending of(StepResult result) {
        return switch (result) {
            case StepResult.Done(var output, var reason) -> new Final(Outcome.Status.SUCCEEDED, reason, output, Optional.empty());
            case StepResult.AlreadyThere(var output, var reason) -> new Final(Outcome.Status.SKIPPED, reason, output, Optional.empty());
            case StepResult.InProgress(var handle, var reason) -> new Waiting(Optional.ofNullable(handle), new StepInProgress(reason));
        };
    }

    private static Ending of(StepException error, Attempt attempt) {
        return switch (error) {
            case StepFailed _, DesignLocked _, DriverNotEnabled _ -> new Final(Outcome.Status.FAILED, error.getMessage(),
                    JsonNodeFactory.instance.objectNode(), Optional.of(error));
            case DesignInvalid invalid -> new Final(Outcome.Status.FAILED, invalid.getMessage(), findings(invalid), Optional.of(invalid));
            case DownstreamUnavailable unavailable -> new Retry(unavailable);
            case StepInProgress _, StepLeased _, NodeBusy _ -> new Waiting(attempt.handle(), error);
        };
    }

    private static JsonNode findings(DesignInvalid invalid) {
        var output = JsonNodeFactory.instance.objectNode();
        output.put("errors", invalid.count());
        output.set("findings", invalid.findings());
        return output;
    }

    static String describe(RuntimeException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
