package io.drydock.functions.tasks.node;

import io.drydock.function.InvalidRequest;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskRegister;
import io.drydock.step.DesignLock;
import io.drydock.step.Outcome;
import io.drydock.step.Outcomes;
import io.drydock.step.StepRecord;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The design that is meant where none is named. */
@Singleton
class CurrentDesign {
    private static final String LOAD_DESIGN = "load-design";
    private static final int TASKS_LOOKED_AT = 50;

    private final DesignLock lock;
    private final TaskRegister register;
    private final Outcomes outcomes;

    CurrentDesign(DesignLock lock, TaskRegister register, Outcomes outcomes) {
        this.lock = lock;
        this.register = register;
        this.outcomes = outcomes;
    }

    /**
     * The one that the site is locked to, else the one that the newest task has loaded.
     *
     * @throws InvalidRequest if there is none
     */
    String designId() {
        return lock.locked().map(DesignLock.Locked::designId).or(this::newest).orElseThrow(() -> new InvalidRequest(
                "There is no design yet: the site is not locked to one, and no task has loaded one. "
                        + "Name a stored one in \"designId\", or run a task."));
    }

    private Optional<String> newest() {
        return register.newest(TASKS_LOOKED_AT, Optional.empty()).tasks().stream().flatMap(task -> loaded(task).stream()).findFirst();
    }

    private Optional<String> loaded(TaskRecord task) {
        return outcomes.of(task.taskId(), Optional.empty(), LOAD_DESIGN)
                .flatMap(StepRecord::outcome).filter(outcome -> outcome.status().isSuccess()).map(Outcome::output)
                .map(output -> output.path("designId").asText());
    }
}
