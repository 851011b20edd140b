package io.drydock.functions.provisioner.maas;

import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepException;
import io.drydock.step.StepFailed;
import io.drydock.step.StepInProgress;
import java.util.List;
import java.util.Map;

/**
 * MAAS did not do what it was asked. The message says where MAAS is, what was asked, what came back in its own words, in which attempt,
 * and what to do; no secret is in it.
 */
public final class MaasException extends RuntimeException {
    private final Kind kind;
    private final int status;
    private final Map<String, List<String>> fields;

    /** Why. */
    public enum Kind {
        /** Nothing, or no answer of HTTP, came back; a request that changes something may have been carried out. */
        NO_ANSWER(true),
        /** It can't do it now: 429, 502, 503, 504, a database that is locked. */
        OVERLOADED(true),
        /** Nobody has asked it yet: other requests of this process come first. */
        NOT_ASKED(true),
        /** The API key is not accepted, or the clocks are too far apart. */
        REFUSED_KEY(false),
        /** The user of the API key may not do it. */
        FORBIDDEN(false),
        /** There is no such object. */
        NOT_FOUND(false),
        /** The object is in a state that does not allow it. */
        WRONG_STATE(false),
        /** A parameter is wrong: {@link #fields()} says which. */
        INVALID(false),
        /** It failed inside: 500. */
        BROKEN(false),
        /** What answers is not MAAS's API of version 2.0. */
        NOT_MAAS(false),
        /** The API key can't be had. */
        NO_CREDENTIAL(false),
        /** The API key can't be had now. */
        CREDENTIAL_UNAVAILABLE(true);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether the same request may succeed later, without a change by anybody. */
        public boolean passing() {
            return passing;
        }
    }

    /**
     * @param status of HTTP; 0: there was none
     * @param fields what MAAS says of single parameters; {@code __all__} for all together
     */
    public MaasException(Kind kind, int status, Map<String, List<String>> fields, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.fields = Map.copyOf(fields);
    }

    /**
     * What it means for a step: what may be gone next time is unavailable, a turn that has not come is waited for, all else is final.
     *
     * @param message with what the step knows beside
     */
    public StepException inStep(String message) {
        return switch (kind) {
            case NOT_ASKED -> new StepInProgress(message);
            case Kind _ when kind.passing() -> new DownstreamUnavailable(message, this);
            case Kind _ -> new StepFailed(message, this);
        };
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    public Map<String, List<String>> fields() {
        return fields;
    }
}
