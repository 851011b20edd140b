package io.drydock.lab.server;

/** A server's power. */
public enum PowerState {
    ON, OFF,
    /** On its way; chassis status still says off. */
    POWERING_ON,
    /** On its way; chassis status still says on. */
    POWERING_OFF;

    /** Whether the parts have power. */
    public boolean powered() {
        return this == ON || this == POWERING_OFF;
    }

    /** Whether a command is being carried out. */
    public boolean changing() {
        return this == POWERING_ON || this == POWERING_OFF;
    }
}
