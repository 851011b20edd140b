package io.drydock.states.execution;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an execution differs after a transition from before. All changes of an execution in their order, put together, are its state:
 * {@link Execution#restore}. {@link ChangeCodec} makes JSON of it.
 *
 * @param branches the branches that are new or different, whole; parents before their children
 * @param removed the ids of branches that are gone; a branch of the same id may be among the new ones
 * @param end set once the execution has ended, until it is redriven
 */
public record Change(List<Branch> branches, List<String> removed, Optional<End> end, Redrives redrives, long lastEventId) {
    /** {@code later} after {@code this}, in one. */
    public Change then(Change later) {
        Map<String, Branch> all = new LinkedHashMap<>();
        branches.forEach(branch -> all.put(branch.id(), branch));
        Set<String> gone = new LinkedHashSet<>(removed);
        for (String id : later.removed) {
            all.remove(id);
            gone.add(id);
        }
        later.branches.forEach(branch -> all.put(branch.id(), branch));
        return new Change(List.copyOf(all.values()), List.copyOf(gone), later.end, later.redrives, later.lastEventId);
    }
}
