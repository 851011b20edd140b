package io.drydock.functions.provisioner.storage.plan;

import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries a plan out, change by change, and remembers how far it came. */
public final class PlanExecution {
    private final WantedStorage wanted;
    private final Carrier carrier;
    private final List<Change> done = new ArrayList<>();

    public PlanExecution(WantedStorage wanted, Carrier carrier) {
        this.wanted = wanted;
        this.carrier = carrier;
    }

    /** Does one change. */
    @FunctionalInterface
    public interface Carrier {
        /**
         * @param ids gets the numbers of what the change makes
         * @return all of the storage, if the change was a layout
         */
        Optional<MaasStorage> carryOut(Change change, Ids ids);
    }

    /** Whatever the carrier throws is let through; {@link #done()} then says what had been done. */
    public void run(StoragePlan plan) {
        for (Change change : plan.changes()) {
            Optional<MaasStorage> after = carrier.carryOut(change, plan.known());
            done.add(change);
            if (after.isPresent()) {
                // What the layout has really made is known now.
                run(StoragePlanner.afterLayout(after.get(), wanted));
                return;
            }
        }
    }

    /** The changes that were made. */
    public List<Change> done() {
        return List.copyOf(done);
    }
}
