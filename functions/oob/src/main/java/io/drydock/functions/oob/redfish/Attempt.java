package io.drydock.functions.oob.redfish;

import io.drydock.functions.oob.bmc.BmcException;

/** What came of one request. */
sealed interface Attempt permits Reply, Attempt.Failed {
    /**
     * No answer, or none that can be used.
     *
     * @param words what happened, as a sentence's end: {@code did not answer within 5 s}
     * @param repetition when it may be asked once more
     */
    record Failed(BmcException.Kind kind, String words, Repetition repetition, Throwable cause) implements Attempt {
    }

    /** When a request that failed may be made once more. */
    enum Repetition {
        /** It does not help, or would take too long. */
        NEVER,
        /** Where it does no harm if the first one did its work. */
        IF_HARMLESS,
        /** The BMC never saw it. */
        ALWAYS
    }
}
