package io.drydock.lab.server;

/** What came of a command to the power. */
public enum PowerVerdict {
    /** It is done, or will be after the server's delay. */
    ACCEPTED,
    /** The server is in that state already, or on its way there. */
    NOTHING_TO_DO,
    /** It makes no sense while the power is as it is: a reset of a server that is off, another command in the middle of a change. */
    NOT_IN_THIS_STATE
}
