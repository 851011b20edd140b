package io.drydock.lab.server;

import java.time.Duration;
import java.time.Instant;

/**
 * The states of a server's power. Time passes only when it is looked at: a change that is due is carried out, with the time at which it
 * was due, by {@link #settle}. So a server needs no thread and no timer. Not for several threads.
 */
final class PowerMachine {
    /** Told of what happens to the power. */
    interface Listener {
        void powerOn(Instant at, PowerCommand cause);

        void powerOff(Instant at, PowerCommand cause);

        void reset(Instant at);
    }

    private final Listener listener;
    private PowerState state;
    private PowerCommand cause = PowerCommand.ON;
    private Instant due = Instant.MAX;
    private Duration pauseAndOn = Duration.ZERO;

    PowerMachine(boolean on, Listener listener) {
        this.state = on ? PowerState.ON : PowerState.OFF;
        this.listener = listener;
    }

    PowerState state() {
        return state;
    }

    /** Why the power is as it is. */
    PowerCommand cause() {
        return cause;
    }

    /** Carries out what is due. */
    void settle(Instant now) {
        while (!now.isBefore(due)) {
            Instant at = due;
            if (state == PowerState.POWERING_OFF) {
                boolean cycle = cause == PowerCommand.CYCLE;
                state = cycle ? PowerState.POWERING_ON : PowerState.OFF;
                due = cycle ? at.plus(pauseAndOn) : Instant.MAX;
                listener.powerOff(at, cause);
            } else {
                state = PowerState.ON;
                due = Instant.MAX;
                listener.powerOn(at, cause);
            }
        }
    }

    PowerVerdict command(PowerCommand command, Instant now, PowerDelays delays) {
        settle(now);
        PowerVerdict verdict = verdict(command);
        if (verdict == PowerVerdict.ACCEPTED) {
            cause = command;
            switch (command) {
                case ON -> change(PowerState.POWERING_ON, now.plus(delays.on()));
                case OFF -> change(PowerState.POWERING_OFF, earlier(due, now.plus(delays.off())));
                case SOFT_OFF -> change(PowerState.POWERING_OFF, now.plus(delays.softOff()));
                case CYCLE -> {
                    pauseAndOn = delays.pause().plus(delays.on());
                    change(PowerState.POWERING_OFF, now.plus(delays.off()));
                }
                case RESET -> listener.reset(now);
            }
            settle(now);
        }
        return verdict;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void change(PowerState to, Instant at) {
        state = to;
        due = at;
    }

    /** What would come of a command now. */
    PowerVerdict verdict(PowerCommand command) {
        return switch (state) {
            case ON -> command == PowerCommand.ON ? PowerVerdict.NOTHING_TO_DO : PowerVerdict.ACCEPTED;
            case OFF -> switch (command) {
                case ON -> PowerVerdict.ACCEPTED;
                case OFF, SOFT_OFF -> PowerVerdict.NOTHING_TO_DO;
                case CYCLE, RESET -> PowerVerdict.NOT_IN_THIS_STATE;
            };
            case POWERING_ON -> command == PowerCommand.ON ? PowerVerdict.NOTHING_TO_DO : PowerVerdict.NOT_IN_THIS_STATE;
            case POWERING_OFF -> switch (command) {
                case OFF -> cause == PowerCommand.SOFT_OFF ? PowerVerdict.ACCEPTED
                        : cause == PowerCommand.OFF ? PowerVerdict.NOTHING_TO_DO : PowerVerdict.NOT_IN_THIS_STATE;
                case SOFT_OFF -> cause == PowerCommand.CYCLE ? PowerVerdict.NOT_IN_THIS_STATE : PowerVerdict.NOTHING_TO_DO;
                case ON, CYCLE, RESET -> PowerVerdict.NOT_IN_THIS_STATE;
            };
        };
    }
}
