package io.drydock.lab.server;

/** What a BMC can be told to do with its server's power. */
public enum PowerCommand {
    ON, OFF,
    /** Off, a pause, and on. */
    CYCLE,
    /** A restart with power. */
    RESET,
    /** The operating system is asked to shut down. */
    SOFT_OFF
}
