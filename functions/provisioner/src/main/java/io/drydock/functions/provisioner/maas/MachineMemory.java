package io.drydock.functions.provisioner.maas;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was last seen of machines, each with the time at which MAAS was asked: what was seen later counts. */
final class MachineMemory {
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile Instant listed = Instant.MIN;

    /** @param machine empty: MAAS did not have it */
    private record Seen(Optional<Machine> machine, Instant at) {
        private Seen newer(Seen other) {
            return other.at.isBefore(at) ? this : other;
        }
    }

    /** Whether something is known of this machine that is no older. */
    boolean knows(String systemId, Instant notBefore) {
        Seen found = seen.get(systemId);
        return found != null && !found.at.isBefore(notBefore);
    }

    Optional<Machine> get(String systemId) {
        return Optional.ofNullable(seen.get(systemId)).flatMap(Seen::machine);
    }

    /** Whether all machines are known, none of them by an older look. */
    boolean knowsAll(Instant notBefore) {
        return !listed.isBefore(notBefore);
    }

    List<Machine> all() {
        return seen.values().stream().flatMap(found -> found.machine.stream()).toList();
    }

    void learn(Machine machine, Instant at) {
        put(machine.systemId(), Optional.of(machine), at);
    }

    /** MAAS was asked for these, and answered with some or all of them. */
    void learn(Collection<String> asked, List<Machine> answered, Instant at) {
        answered.forEach(machine -> learn(machine, at));
        Set<String> missing = new HashSet<>(asked);
        answered.forEach(machine -> missing.remove(machine.systemId()));
        missing.forEach(id -> put(id, Optional.empty(), at));
    }

    /** MAAS has these and no others. */
    void learnAll(List<Machine> machines, Instant at) {
        learn(Set.copyOf(seen.keySet()), machines, at);
        listed = at;
    }

    void forget(String systemId, Instant at) {
        put(systemId, Optional.empty(), at);
    }

    private void put(String systemId, Optional<Machine> machine, Instant at) {
        seen.merge(systemId, new Seen(machine, at), Seen::newer);
    }
}
