package io.drydock.functions.oob.power;

import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.OobSettings;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.functions.oob.quirk.Quirk;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Asks a BMC for one change of power, and looks until it has come about or the call has taken long enough. */
@Singleton
class PowerChange {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

    private final OobSettings.Power settings;
    private final InstantSource clock;

    /** @throws IllegalArgumentException if the settings would have a call take too long; names the key */
    PowerChange(OobSettings settings, InstantSource clock) {
        this.settings = settings.power();
        this.clock = clock;
        if (this.settings.patience().compareTo(LONGEST_CALL) > 0 || this.settings.jitter() < 0 || this.settings.jitter() > 1) {
            throw new IllegalArgumentException("drydock.oob.power.patience is " + LONGEST_CALL + " at most and drydock.oob.power.jitter is "
                    + "0 to 1: " + this.settings.patience() + ", " + this.settings.jitter());
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Until when a call that begins now looks, by {@link System#nanoTime()}. */
    long deadline() {
        return System.nanoTime() + settings.patience().toNanos();
    }

    /**
     * Asks for the change unless it is there already or under way, and looks.
     *
     * @param sent whether a reset was asked for by an earlier call: it is not asked for again. The others are, at each call, as long as the
     *     BMC has not come about to them: a command may get lost
     * @param deadline until when it is looked for
     * @return the power last read
     * @throws StepFailed if the change's whole time is over
     */
    PowerState bringAbout(BmcContact contact, NodeCall call, PowerJournal journal, boolean sent, long deadline) {
        PowerPhase phase = journal.phase();
        PowerState read = contact.session().power();
        if (phase == PowerPhase.RESET ? !sent : read != phase.wanted() && read != PowerState.CHANGING) {
            refuseIfOver(contact, journal, read);
            call.requireHold();
            contact.session().power(phase.command());
            read = contact.session().power();
        }
        while (read != phase.wanted() && System.nanoTime() < deadline) {
            pause();
            read = contact.session().power();
        }
        if (read != phase.wanted()) {
            refuseIfOver(contact, journal, read);
        }
        return read;
    }

    private void refuseIfOver(BmcContact contact, PowerJournal journal, PowerState read) {
        Duration limit = contact.bmc().quirks().has(Quirk.SLOW_POWER.label()) ? settings.limit().multipliedBy(2) : settings.limit();
        if (!clock.instant().isBefore(journal.since().plus(limit))) {
            throw new StepFailed(contact + " was asked " + journal.phase().asked() + " since " + journal.since() + " and still says, "
                    + limit.toSeconds() + " s later (drydock.oob.power.limit), that power is " + PowerWords.of(read)
                    + ". Look at the server and at the BMC's log; restart the BMC if it is stuck.");
        }
    }

    private void pause() {
        double factor = 1 + settings.jitter() * (ThreadLocalRandom.current().nextDouble() * 2 - 1);
        try {
            TimeUnit.NANOSECONDS.sleep((long) (settings.interval().toNanos() * factor));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownstreamUnavailable("the process is being stopped while a change of power is looked for", e);
        }
    }
}
