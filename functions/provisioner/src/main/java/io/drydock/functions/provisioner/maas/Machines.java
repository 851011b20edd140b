package io.drydock.functions.provisioner.maas;

import io.drydock.design.network.IpAddress;
import io.drydock.function.node.ManagedNode;
import io.drydock.step.BuildModels;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * MAAS's machines, as the steps of this process share them. A node's machine is the one that an earlier step found (the system id in the
 * build model's section {@code provisioner}); else the one that has the node's name, or the node's BMC by its power parameters, or the node's
 * boot MAC. Rack controllers are no machines here.
 */
@Singleton
public class Machines {
    private final MachineReads reads;
    private final BuildModels models;
    private final MaasSettings settings;
    private final InstantSource clock;
    private final MachineMemory memory = new MachineMemory();
    private final BmcAddresses bmcs;
    private final SharedRead<String> listing;
    private final SharedRead<String> reading;
    /** The machines that nodes were found to be. */
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    /** The machines that are waited for, and when a step last looked. */
    private final Map<String, Instant> waitedFor = new ConcurrentHashMap<>();

    public Machines(Maas maas, BuildModels models, MaasSettings settings, InstantSource clock) {
        this.reads = new MachineReads(maas);
        this.models = models;
        this.settings = settings;
        this.clock = clock;
        this.bmcs = new BmcAddresses(maas, settings, clock);
        this.listing = new SharedRead<>(settings.requestTimeout(), _ -> readAll());
        this.reading = new SharedRead<>(settings.requestTimeout(), this::read);
    }

    /**
     * The node's machine, as it was at most {@code drydock.maas.inventory.age} ago.
     *
     * @throws MaasException if MAAS can't be asked
     * @throws StepFailed if several machines are this node
     */
    public Optional<Machine> find(ManagedNode node) {
        return findSince(node, clock.instant().minus(settings.inventory().age()));
    }

    /**
     * The node's machine as it is now: what a step looks at before it begins anything. Nodes that are asked for meanwhile share the request.
     *
     * @throws MaasException if MAAS can't be asked
     * @throws StepFailed if several machines are this node
     */
    public Optional<Machine> now(ManagedNode node) {
        return findSince(node, clock.instant());
    }

    /**
     * The node's machine, as it was at that time or later.
     *
     * @throws MaasException if MAAS can't be asked
     * @throws StepFailed if several machines are this node
     */
    public Optional<Machine> findSince(ManagedNode node, Instant notBefore) {
        Optional<Machine> known = id(node).flatMap(id -> since(id, notBefore));
        return known.isPresent() ? known : search(node, notBefore);
    }

    /**
     * A machine as it is now, by one request of its own.
     *
     * @throws MaasException if MAAS can't be asked, or has no such machine
     */
    public Machine get(String systemId) {
        Instant at = clock.instant();
        Machine machine = reads.one(systemId);
        memory.learn(machine, at);
        return machine;
    }

    /**
     * The node's machine, for a step that waits for it to change: as it was at most {@code drydock.maas.poll.age} ago, by a request that all
     * nodes share which wait in this process.
     *
     * @throws MaasException if MAAS can't be asked
     * @throws StepFailed if several machines are this node
     */
    public Optional<Machine> poll(ManagedNode node) {
        Optional<Machine> known = id(node).flatMap(this::pollId);
        return known.isPresent() ? known : search(node, pollAge()).map(machine -> {
            waitedFor.put(machine.systemId(), clock.instant());
            return machine;
        });
    }

    /**
     * As {@link #poll}, for a machine that is known.
     *
     * @throws MaasException if MAAS can't be asked
     */
    public Optional<Machine> pollId(String systemId) {
        waitedFor.put(systemId, clock.instant());
        return since(systemId, pollAge());
    }

    /** Takes a machine as MAAS has just answered it, such as after a change. */
    public void learn(Machine machine) {
        memory.learn(machine, clock.instant());
    }

    /** The machine that was found for the node is another one after all: it is searched for anew the next time. */
    public void mistaken(ManagedNode node) {
        ids.remove(node.name());
    }

    /** A machine was deleted. */
    public void forget(String systemId) {
        memory.forget(systemId, clock.instant());
        waitedFor.remove(systemId);
        ids.values().removeIf(systemId::equals);
    }

    private Instant pollAge() {
        return clock.instant().minus(settings.poll().age());
    }

    private Optional<String> id(ManagedNode node) {
        return Optional.ofNullable(ids.computeIfAbsent(node.name(), name -> models.get(name, "provisioner")
                .map(section -> section.content().path("systemId").asText("")).filter(id -> !id.isEmpty()).orElse(null)));
    }

    private Optional<Machine> since(String systemId, Instant notBefore) {
        reading.ensure(systemId, () -> memory.knows(systemId, notBefore));
        return memory.get(systemId);
    }

    /** A machine that is gone may be there again, by another system id; one that was mistaken for the node may have been renamed since it was read. */
    private Optional<Machine> search(ManagedNode node, Instant notBefore) {
        try {
            return match(node, notBefore);
        } catch (StepFailed several) {
            return match(node, clock.instant());
        }
    }

    private Optional<Machine> match(ManagedNode node, Instant notBefore) {
        listing.ensure("machines", () -> memory.knowsAll(notBefore));
        List<Machine> all = memory.all();
        Map<String, Optional<IpAddress>> addresses = node.address().isEmpty() ? Map.of()
                : bmcs.of(all.stream().map(Machine::systemId).collect(Collectors.toSet()), notBefore);
        Optional<Machine> found = new NodeMatch(node, addresses).in(all);
        found.ifPresentOrElse(machine -> ids.put(node.name(), machine.systemId()), () -> ids.remove(node.name()));
        return found;
    }

    private void readAll() {
        Instant at = clock.instant();
        memory.learnAll(reads.all(), at);
    }

    /** Where one of those is waited for, all that are waited for are read along. */
    private void read(Set<String> asked) {
        waitedFor.values().removeIf(clock.instant().minus(settings.poll().interest())::isAfter);
        Set<String> wanted = new LinkedHashSet<>(asked);
        if (asked.stream().anyMatch(waitedFor::containsKey)) {
            wanted.addAll(waitedFor.keySet());
        }
        List<String> all = new ArrayList<>(wanted);
        for (int from = 0; from < all.size(); from += settings.inventory().chunk()) {
            List<String> chunk = all.subList(from, Math.min(all.size(), from + settings.inventory().chunk()));
            Instant at = clock.instant();
            memory.learn(chunk, reads.of(chunk), at);
        }
    }
}
