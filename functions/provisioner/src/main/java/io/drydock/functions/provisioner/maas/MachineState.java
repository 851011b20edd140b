package io.drydock.functions.provisioner.maas;

import java.util.EnumSet;
import java.util.Set;

/**
 * The state of a machine in MAAS, by its number: {@code status} of a machine's JSON. The words of {@code status_name} are for people alone;
 * MAAS has changed them.
 */
public enum MachineState {
    NEW(0, "new"),
    COMMISSIONING(1, "commissioning"),
    FAILED_COMMISSIONING(2, "failed commissioning"),
    MISSING(3, "missing"),
    READY(4, "ready"),
    RESERVED(5, "reserved"),
    DEPLOYED(6, "deployed"),
    RETIRED(7, "retired"),
    BROKEN(8, "broken"),
    DEPLOYING(9, "deploying"),
    ALLOCATED(10, "allocated"),
    FAILED_DEPLOYMENT(11, "failed deployment"),
    RELEASING(12, "releasing"),
    FAILED_RELEASING(13, "failed releasing"),
    DISK_ERASING(14, "erasing its disks"),
    FAILED_DISK_ERASING(15, "failed erasing its disks"),
    RESCUE_MODE(16, "rescue mode"),
    ENTERING_RESCUE_MODE(17, "entering rescue mode"),
    FAILED_ENTERING_RESCUE_MODE(18, "failed to enter rescue mode"),
    EXITING_RESCUE_MODE(19, "exiting rescue mode"),
    FAILED_EXITING_RESCUE_MODE(20, "failed to exit rescue mode"),
    TESTING(21, "testing"),
    FAILED_TESTING(22, "failed testing"),
    /** One that this release does not know; the machine's {@code status_name} says more. */
    UNKNOWN(-1, "in a state that is not known here");

    private static final Set<MachineState> IN_USE = EnumSet.of(RESERVED, ALLOCATED, DEPLOYING, DEPLOYED);
    private static final Set<MachineState> CHANGING = EnumSet.of(COMMISSIONING, TESTING, DEPLOYING, RELEASING, DISK_ERASING, ENTERING_RESCUE_MODE,
            EXITING_RESCUE_MODE);
    private static final Set<MachineState> FAILED = EnumSet.of(FAILED_COMMISSIONING, FAILED_DEPLOYMENT, FAILED_RELEASING, FAILED_DISK_ERASING,
            FAILED_ENTERING_RESCUE_MODE, FAILED_EXITING_RESCUE_MODE, FAILED_TESTING);

    private final int number;
    private final String words;

    MachineState(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /** The state that MAAS has this number for; {@link #UNKNOWN} where it is a new one. */
    public static MachineState of(int number) {
        for (MachineState state : values()) {
            if (state.number == number) {
                return state;
            }
        }
        return UNKNOWN;
    }

    /** MAAS's number. */
    public int number() {
        return number;
    }

    /** For messages, in lower case: {@code failed deployment}. */
    public String words() {
        return words;
    }

    /** Whether it belongs to somebody who uses it, or is about to: reserved, allocated, deploying, deployed. */
    public boolean inUse() {
        return IN_USE.contains(this);
    }

    /** Whether MAAS is at work on it: it ends in another state by itself. */
    public boolean changing() {
        return CHANGING.contains(this);
    }

    /** Whether MAAS's last work on it failed. */
    public boolean failed() {
        return FAILED.contains(this);
    }
}
