package io.drydock.credential;

/** A place that holds secrets, and is asked for them by references that begin with its scheme. */
interface SecretSource {
    /** How its references begin, with the colon. */
    String scheme();

    /**
     * Reads a secret. Bounded in time.
     *
     * @param name the reference behind its scheme
     * @param designRef where the task's design stands; blank where the caller did not say
     * @throws NoSecret if there is none, or it can't be read
     * @throws SourceSilent if that may pass
     */
    String read(String name, String designRef) throws NoSecret, SourceSilent;

    /** Whether reading is quick and free: then nothing is remembered of it. */
    default boolean isLocal() {
        return false;
    }
}
