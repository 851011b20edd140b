package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.step.BuildModels;
import io.drydock.step.DesignLock;
import io.drydock.step.DesignLock.Locked;
import io.drydock.step.NodeHold;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Plans tasks. It reads the store, and nothing else; it writes nothing. */
@Singleton
class Planner {
    private final PlanContext context;
    private final StoredDesigns designs;
    private final BuildModels models;
    private final NodeHold hold;
    private final DesignLock lock;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Planner(PlanContext context, StoredDesigns designs, BuildModels models, NodeHold hold, DesignLock lock, ObjectMapper mapper,
            InstantSource clock) {
        this.context = context;
        this.designs = designs;
        this.models = models;
        this.hold = hold;
        this.lock = lock;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What a task would do now.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    Plan of(PlannedTask task) {
        Plan plan = new Plan();
        DoneSteps done = new DoneSteps(task, designs, mapper);
        Optional<Locked> locked = lock.locked();
        Optional<String> lockedToOther = SiteForesight.other(locked, task.designId());
        new Walk(task.definitions(), new SiteForesight(task, context, locked, done, plan), new NodeForesights(task, done, lockedToOther)::of, plan)
                .go(task.definition(), task.input());
        return plan;
    }

    /** The foresight of each node, kept while the plan goes from one state machine to the next. */
    private final class NodeForesights {
        private final PlannedTask task;
        private final DoneSteps done;
        private final Optional<String> lockedToOther;
        private final Map<String, Foresight> made = new HashMap<>();

        private NodeForesights(PlannedTask task, DoneSteps done, Optional<String> lockedToOther) {
            this.task = task;
            this.done = done;
            this.lockedToOther = lockedToOther;
        }

        private Foresight of(String name) {
            return made.computeIfAbsent(name, this::make);
        }

        private Foresight make(String name) {
            AppliedNode node = task.site().appliedNodes().get(name);
            JsonNode model = AppliedNodeJson.toJson(node);
            Optional<String> held = hold.of(name).filter(other -> !other.taskId().equals(task.taskId()))
                    .map(other -> "task " + other.taskId() + " has the node for " + other.step() + " since " + other.since() + ".");
            return new NodeForesight(new ManagedNode(node, task.designId(), ""), model, task.site(), context, done,
                    new KnownNode(models.of(name), clock.instant()), lockedToOther, held);
        }
    }
}
