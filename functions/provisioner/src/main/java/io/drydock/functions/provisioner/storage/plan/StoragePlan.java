package io.drydock.functions.provisioner.storage.plan;

import java.util.List;

/**
 * What is to be done, in this order.
 *
 * @param known what is there at the beginning, or after a layout, that changes refer to
 */
public record StoragePlan(List<Change> changes, Ids known) {
    public StoragePlan {
        changes = List.copyOf(changes);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What each change does. */
    public List<String> titles() {
        return changes.stream().map(Change::title).toList();
    }
}
