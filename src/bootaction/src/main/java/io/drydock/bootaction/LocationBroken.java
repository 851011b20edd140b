package io.drydock.bootaction;

/** What an asset's location leads to can't be had; the message says what was asked and what came back. */
public final class LocationBroken extends Exception {
    private final boolean passing;

    /** @param passing whether it may be there later */
    public LocationBroken(boolean passing, String message, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether it may be there later. */
    public boolean passing() {
        return passing;
    }
}
