package io.drydock.functions.oob.bmc;

/** What can be asked of a server's power. */
public enum PowerCommand {
    ON,
    /** At once, whatever runs on it. */
    OFF,
    /** Off and on again, by the BMC itself. */
    CYCLE,
    /** A restart without power being taken away. */
    RESET,
    /** The operating system is asked to shut down. */
    SOFT_OFF
}
