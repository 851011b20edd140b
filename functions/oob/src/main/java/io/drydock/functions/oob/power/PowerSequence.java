package io.drydock.functions.oob.power;

import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Changes of power one after the other, each asked for and looked for until the BMC says that it has come about. One call looks for a
 * while; the next one goes on.
 */
@Singleton
class PowerSequence {
    private final PowerChange change;

    PowerSequence(PowerChange change) {
        this.change = change;
    }

    /**
     * Does the phases, from the one that an earlier call had begun.
     *
     * @param begun what an earlier call had begun
     * @param done what the reason says once all is done
     * @throws StepFailed if a change does not come about within its time
     */
    StepResult run(BmcContact contact, NodeCall call, List<PowerPhase> phases, Optional<PowerJournal> begun, String done) {
        try {
            long deadline = change.deadline();
            boolean sent = begun.isPresent() && call.attempt().handle().isPresent();
            int first = begun.map(journal -> Math.max(0, phases.indexOf(journal.phase()))).orElse(0);
            for (int i = first; i < phases.size(); i++) {
                PowerPhase phase = phases.get(i);
                PowerJournal journal = journal(phase, begun, call);
                PowerState read = change.bringAbout(contact, call, journal, sent && i == first, deadline);
                if (read != phase.wanted()) {
                    PowerWords.learn(call, read);
                    return new StepResult.InProgress(journal.handle(), contact + " was asked " + phase.asked() + " at " + journal.since()
                            + " and says that power is " + PowerWords.of(read) + "; it is looked at again");
                }
            }
        } catch (StepFailed e) {
            PowerJournal.end(call);
            throw e;
        } catch (BmcException e) {
            if (!e.kind().passing()) {
                PowerJournal.end(call);
            }
            throw e;
        }
        PowerState last = phases.getLast().wanted();
        return new StepResult.Done(PowerWords.learn(call, last), done);
    }

    private PowerJournal journal(PowerPhase phase, Optional<PowerJournal> begun, NodeCall call) {
        Optional<PowerJournal> same = begun.filter(journal -> journal.phase() == phase && journal.attempt() == call.attempt().number());
        return same.orElseGet(() -> {
            PowerJournal next = new PowerJournal(phase, change.now(), call.attempt().number());
            call.requireHold();
            next.write(call);
            return next;
        });
    }
}
