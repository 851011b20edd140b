package io.drydock.functions.provisioner.site.change;

import io.drydock.function.site.SiteCall;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.site.SiteSettings;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes the planned changes one after the other, then plans again: nothing may be left. What takes longer than one call may last goes on
 * with the next call, which plans anew.
 */
@Singleton
public class ChangeRun {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Duration patience;

    ChangeRun(SiteSettings settings) {
        this.patience = settings.patience().compareTo(LIMIT) < 0 ? settings.patience() : LIMIT;
    }

    /**
     * What one kind of step does.
     *
     * @param <C> its changes
     */
    public interface Work<C extends Change> {
        /**
         * Reads what there is, and compares.
         *
         * @return the changes to be made, in order; none: it is as it shall be
         * @throws StepFailed with every contradiction: then nothing is changed
         */
        List<C> plan();

        /** Begins to make changes to what the latest plan was made for. */
        Consumer<C> changer();

        /** What is as it shall be, such as {@code the site's networks}. */
        String subject();
    }

    /**
     * Does the work, or a part of it.
     *
     * @throws StepFailed if MAAS refuses a change, or does not show it afterwards; the message says what was done and what was not
     * @throws DownstreamUnavailable as above, where it may be done later
     */
    public <C extends Change> StepResult run(SiteCall call, Work<C> work) {
        long begun = System.nanoTime();
        ChangeLog log = call.attempt().handle().map(ChangeLog::of).orElse(ChangeLog.EMPTY);
        List<C> planned = work.plan();
        if (planned.isEmpty()) {
            return log.size() == 0 ? new StepResult.AlreadyThere(log.toJson(), capital(work.subject()) + " are as the design says: nothing was changed")
                    : done(work, log);
        }
        Consumer<C> changer = work.changer();
        for (int next = 0; next < planned.size(); next++) {
            if (next > 0 && System.nanoTime() - begun > patience.toNanos()) {
                return new StepResult.InProgress(log.toJson(), "Changed so far: " + log.summary() + "; to be changed yet: " + (planned.size() - next));
            }
            call.requireLease();
            make(planned, next, changer);
            log = log.with(planned.get(next));
        }
        List<C> left = work.plan();
        if (!left.isEmpty()) {
            throw new StepFailed("MAAS took " + planned.size() + " changes, and yet " + work.subject() + " are not as the design says. Not there: "
                    + texts(left) + ". Look whether somebody else changes them in MAAS, then retry the task.");
        }
        return done(work, log);
    }

    private static <C extends Change> void make(List<C> planned, int next, Consumer<C> changer) {
        try {
            changer.accept(planned.get(next));
        } catch (MaasException e) {
            String message = "To be done: " + planned.get(next).text() + ". " + e.getMessage() + " Done in this attempt: "
                    + (next == 0 ? "nothing" : texts(planned.subList(0, next))) + ". Not done: " + texts(planned.subList(next, planned.size()))
                    + ". A retry does what is not done.";
            throw e.inStep(message);
        }
    }

    private static StepResult done(Work<?> work, ChangeLog log) {
        return new StepResult.Done(log.toJson(), capital(work.subject()) + " are as the design says. Changed: " + log.summary());
    }

    private static String texts(List<? extends Change> changes) {
        return changes.stream().map(Change::text).collect(Collectors.joining("; "));
    }

    private static String capital(String subject) {
        return Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }
}
