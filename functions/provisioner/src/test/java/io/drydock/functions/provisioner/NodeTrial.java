package io.drydock.functions.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.maas.client.PlainMaas;
import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One worker's view of a lab, for trying a node's steps without Quarkus and with other settings: it remembers handles as the runner does. */
public final class NodeTrial {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final MaasLab lab;
    private final MaasSettings settings;
    private final Maas maas;
    private final BuildModels models = new BuildModels(new MemoryStore(InstantSource.system()), InstantSource.system());
    private final Machines machines;
    private final Map<String, JsonNode> handles = new HashMap<>();

    /** @param changed settings, by their whole keys */
    public NodeTrial(MaasLab lab, Map<String, String> changed) {
        Map<String, String> keys = new HashMap<>(Map.of("drydock.maas.per-second", "1000", "drydock.maas.backoff", "20ms",
                "drydock.maas.inventory.age", "50ms", "drydock.maas.inventory.power-age", "1s", "drydock.maas.poll.age", "50ms"));
        keys.putAll(changed);
        this.lab = lab;
        this.settings = PlainMaas.settings(keys);
        this.maas = PlainMaas.of(lab.maas().url(), lab.maas().apiKey(), keys, InstantSource.system());
        this.machines = new Machines(maas, models, settings, InstantSource.system());
    }

    public MaasSettings settings() {
        return settings;
    }

    public Maas maas() {
        return maas;
    }

    public Machines machines() {
        return machines;
    }

    public BuildModels models() {
        return models;
    }

    /** The node as the lab's design has it. */
    public ManagedNode node(String name) {
        return new ManagedNode(lab.design().site().appliedNodes().get(name), lab.design().id(), "");
    }

    /** One call. */
    public StepResult call(NodeWork work, ManagedNode node) {
        String key = work.name() + " " + node.name();
        StepRequest request = new StepRequest("t1", node.designId(), Optional.of(node.name()), JsonNodeFactory.instance.objectNode());
        Optional<JsonNode> handle = Optional.ofNullable(handles.remove(key));
        StepResult result = work.perform(new NodeCall(request, work.name(), "digest", node, Attempt.unleased(1, handle), () -> { }, models));
        if (result instanceof StepResult.InProgress(var next, _)) {
            handles.put(key, next);
        }
        return result;
    }

    /** Calls again and again as long as the step is in progress. */
    public StepResult untilEnded(NodeWork work, ManagedNode node) {
        Instant deadline = Instant.now().plus(LONGEST);
        StepResult result = call(work, node);
        while (result instanceof StepResult.InProgress && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            result = call(work, node);
        }
        return result;
    }
}
