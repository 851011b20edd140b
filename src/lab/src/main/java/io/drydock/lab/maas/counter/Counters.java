package io.drydock.lab.maas.counter;

import io.drydock.lab.maas.state.MachineStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what was asked of MAAS and what became of its machines. Machines go by the name of the lab's server, so that one that is forgotten and
 * found again goes on counting. For several threads at once.
 */
public final class Counters {
    private final Map<Operation, Integer> requests = new TreeMap<>();
    private final Map<String, Map<Operation, Integer>> byMachine = new TreeMap<>();
    private final Map<String, Map<MachineStatus, Integer>> states = new TreeMap<>();
    private final Map<String, Map<MachineStatus, Instant>> latest = new TreeMap<>();
    private final Map<String, Integer> powerCommands = new TreeMap<>();
    private int refused;

    /** A request reached its operation. */
    public synchronized void request(Operation operation) {
        requests.merge(operation, 1, Integer::sum);
    }

    /** The same request was about that machine. */
    public synchronized void about(String machine, Operation operation) {
        byMachine.computeIfAbsent(machine, _ -> new TreeMap<>()).merge(operation, 1, Integer::sum);
    }

    /** A request that a fault answered in MAAS's place. */
    public synchronized void refusal() {
        refused++;
    }

    /** A machine came into that state. */
    public synchronized void entered(String machine, MachineStatus status, Instant at) {
        states.computeIfAbsent(machine, _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
        latest.computeIfAbsent(machine, _ -> new TreeMap<>()).put(status, at);
    }

    /** MAAS told a machine's BMC to change the power. */
    public synchronized void powerCommand(String machine) {
        powerCommands.merge(machine, 1, Integer::sum);
    }

    /** All requests that reached an operation. */
    public synchronized int requests() {
        return sum(requests, false);
    }

    /** All POST, PUT and DELETE that reached an operation, whatever came of them. */
    public synchronized int writes() {
        return sum(requests, true);
    }

    /** How many faults answered in MAAS's place. */
    public synchronized int refused() {
        return refused;
    }

    /** Requests that named that machine, in their path or as parameter. */
    public synchronized int requests(String machine) {
        return sum(byMachine.getOrDefault(machine, Map.of()), false);
    }

    public synchronized int writes(String machine) {
        return sum(byMachine.getOrDefault(machine, Map.of()), true);
    }

    /** How often that was asked; {@code op} empty: without an operation's name. */
    public synchronized int count(String method, String path, String op) {
        return requests.getOrDefault(new Operation(method, path, op), 0);
    }

    public synchronized Map<Operation, Integer> byOperation() {
        return new TreeMap<>(requests);
    }

    public synchronized Map<Operation, Integer> byOperation(String machine) {
        return new TreeMap<>(byMachine.getOrDefault(machine, Map.of()));
    }

    /** How often the machine came into that state: COMMISSIONING tells how often it was commissioned. */
    public synchronized int timesIn(String machine, MachineStatus status) {
        return states.getOrDefault(machine, Map.of()).getOrDefault(status, 0);
    }

    /** When the machine came into that state for the last time; nothing, if it never did. */
    public synchronized Optional<Instant> since(String machine, MachineStatus status) {
        return Optional.ofNullable(latest.getOrDefault(machine, Map.of()).get(status));
    }

    /** How often MAAS told the machine's BMC to change the power. */
    public synchronized int powerCommands(String machine) {
        return powerCommands.getOrDefault(machine, 0);
    }

    private static int sum(Map<Operation, Integer> counts, boolean writesOnly) {
        return counts.entrySet().stream().filter(entry -> !writesOnly || entry.getKey().writes()).mapToInt(Map.Entry::getValue).sum();
    }
}
