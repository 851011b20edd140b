package io.drydock.functions.provisioner.maas;

import io.drydock.function.node.ManagedNode;
import io.drydock.step.BuildModels;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * MAAS's machines, as the steps of this process share them. A node's machine is the one that an earlier step found (the system id in the
 * build model's section {@code provisioner}), or has the node's name, or the node's BMC by its power parameters, or the node's boot MAC, in
 * this order. Rack controllers are no machines here.
 */
@Singleton
public class Machines {
    private final Maas maas;
    private final BuildModels models;
    private final MaasSettings settings;
    private final InstantSource clock;

    public Machines(Maas maas, BuildModels models, MaasSettings settings, InstantSource clock) {
        this.maas = maas;
        this.models = models;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The node's machine, as it was at most {@code drydock.maas.inventory.age} ago.
     *
     * @throws MaasException if MAAS can't be asked
     * @throws io.drydock.step.StepFailed if two machines are this node
     */
    public Optional<Machine> find(ManagedNode node) {
        throw new UnsupportedOperationException();
    }

    /**
     * The node's machine, as it was at that time or later.
     *
     * @throws MaasException if MAAS can't be asked
     * @throws io.drydock.step.StepFailed if two machines are this node
     */
    public Optional<Machine> findSince(ManagedNode node, Instant notBefore) {
        throw new UnsupportedOperationException();
    }

    /**
     * A machine as it is now, by one request of its own.
     *
     * @throws MaasException if MAAS can't be asked, or has no such machine
     */
    public Machine get(String systemId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The node's machine, for a step that waits for it to change: as it was at most {@code drydock.maas.poll.age} ago, by a request that all
     * nodes share which wait in this process.
     *
     * @throws MaasException if MAAS can't be asked
     * @throws io.drydock.step.StepFailed if two machines are this node
     */
    public Optional<Machine> poll(ManagedNode node) {
        throw new UnsupportedOperationException();
    }

    /**
     * As {@link #poll}, for a machine that is known.
     *
     * @throws MaasException if MAAS can't be asked
     */
    public Optional<Machine> pollId(String systemId) {
        throw new UnsupportedOperationException();
    }

    /** Takes a machine as MAAS has just answered it, after a change such as. */
    public void learn(Machine machine) {
        throw new UnsupportedOperationException();
    }

    /** A machine was deleted. */
    public void forget(String systemId) {
        throw new UnsupportedOperationException();
    }
}
