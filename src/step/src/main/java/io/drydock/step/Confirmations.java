package io.drydock.step;

import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.util.Optional;

/** What persons said of the work that steps asked them for. The last word counts; it stands beside the task's outcomes. */
public final class Confirmations {
    /** The field in the handle of a step that waits for a person: when the person was asked. */
    public static final String ASKED_AT = "askedAt";

    private final Store store;

    public Confirmations(Store store) {
        this.store = store;
    }

    /**
     * Keeps what a person said.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public void put(String taskId, Optional<String> node, String step, Confirmation confirmation) {
        store.write(new Write.Put(StepKey.confirmation(taskId, node, step), Json.bytes(confirmation.toJson()), Condition.ANY));
    }

    /**
     * What was said of a step, if anything was.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Optional<Confirmation> of(String taskId, Optional<String> node, String step) {
        return store.get(StepKey.confirmation(taskId, node, step))
                .map(item -> Confirmation.fromJson(Json.parse(item.body(), "the confirmation at " + item.key())));
    }
}
