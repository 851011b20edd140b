package io.drydock.ipmi.command.chassis;

/** What a server does when mains power comes back, in the order of its numbers (IPMI 2.0, table 28-3). */
public enum RestorePolicy { STAYS_OFF, AS_BEFORE, POWERS_UP, UNKNOWN }
