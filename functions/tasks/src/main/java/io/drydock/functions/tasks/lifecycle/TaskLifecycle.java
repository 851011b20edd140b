package io.drydock.functions.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.machine.StateMachines;
import io.drydock.functions.tasks.machine.StateMachines.Execution;
import io.drydock.functions.tasks.override.StateMachineCopies;
import io.drydock.functions.tasks.override.StateNumbers;
import io.drydock.functions.tasks.record.TaskConflict;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskRecord.Failure;
import io.drydock.functions.tasks.record.TaskRecord.Run;
import io.drydock.functions.tasks.record.TaskRegister;
import io.drydock.functions.tasks.record.TaskStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Moves tasks from status to status. A run's execution is named after the task and the run's number, so that starting it twice, after a
 * crash or by two callers at once, starts one execution.
 */
@Singleton
public class TaskLifecycle {
    /** With which a state machine says that some nodes failed, and the others did not. */
    private static final String NODES_PARTLY_FAILED = "NodesPartlyFailed";

    private final TaskRegister register;
    private final StateMachines machines;
    private final StateMachineCopies copies;
    private final InstantSource clock;

    TaskLifecycle(TaskRegister register, StateMachines machines, StateMachineCopies copies, InstantSource clock) {
        this.register = register;
        this.machines = machines;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * Starts the next run of a task that isn't running.
     *
     * @return the task with that run
     * @throws io.drydock.functions.tasks.machine.EngineUnavailable if its state machine could not be started: the task is as it was
     * @throws TaskConflict if the state machines have changed since, and don't have the states any more that the task sets numbers of
     */
    public TaskRecord start(TaskRecord task) {
        int number = task.runs().size() + 1;
        String name = task.taskId() + "-" + number;
        StateMachineCopies.Chosen chosen = chosen(task);
        // Begun before it is asked for: no step of the run is older.
        Run run = new Run(number, StateMachines.executionArn(chosen.stateMachineArn(), name), clock.instant(), chosen.copies());
        machines.start(chosen.stateMachineArn(), name, input(task));
        return register.change(task.taskId(), latest -> latest.runs().size() >= number ? latest : latest.started(run));
    }

    /**
     * The task with the status that its state machine has now; its end is recorded.
     *
     * @throws io.drydock.functions.tasks.machine.EngineUnavailable if that can't be asked for
     */
    public TaskRecord refresh(TaskRecord task) {
        if (task.status() != TaskStatus.RUNNING) {
            return task;
        }
        Run run = task.latestRun().orElseThrow();
        return switch (machines.look(run.executionArn())) {
            case Execution.Running() -> task;
            case Execution.Succeeded(Instant at) -> end(task, run, TaskStatus.SUCCEEDED, Optional.empty(), at);
            case Execution.Failed(Instant at, Failure why) -> end(task, run,
                    why.errorType().equals(NODES_PARTLY_FAILED) ? TaskStatus.PARTLY_FAILED : TaskStatus.FAILED, Optional.of(why), at);
            case Execution.Stopped(Instant at, Failure why) -> end(task, run, TaskStatus.STOPPED, Optional.of(why), at);
            case Execution.Unknown() -> end(task, run, TaskStatus.FAILED, Optional.of(new Failure("ExecutionUnknown",
                    "What runs the state machines knows no execution " + run.executionArn()
                            + ". Go on with retry-task: it does what has no outcome yet.")), clock.instant());
        };
    }

    /** Goes on with a task that ended without success, or was never started; any other stays as it is. */
    TaskRecord retry(TaskRecord task) {
        return switch (task.status()) {
            case REQUESTED, PARTLY_FAILED, FAILED, STOPPED -> start(task);
            case RUNNING, SUCCEEDED -> task;
        };
    }

    /** Cancels a task: steps that are running end, no new one starts. One that has ended stays as it is. */
    TaskRecord stop(TaskRecord task) {
        return switch (task.status()) {
            case REQUESTED -> register.change(task.taskId(), latest -> latest.status() != TaskStatus.REQUESTED ? latest
                    : latest.ended(TaskStatus.STOPPED, Optional.of(new Failure("TaskStopped", "Stopped by stop-task before it began.")),
                            clock.instant()));
            case RUNNING -> {
                machines.stop(task.latestRun().orElseThrow().executionArn());
                yield refresh(task);
            }
            case SUCCEEDED, PARTLY_FAILED, FAILED, STOPPED -> task;
        };
    }

    private TaskRecord end(TaskRecord task, Run run, TaskStatus status, Optional<Failure> why, Instant at) {
        return register.change(task.taskId(), latest -> latest.status() == TaskStatus.RUNNING && latest.latestRun().equals(Optional.of(run))
                ? latest.ended(status, why, at) : latest);
    }

    private StateMachineCopies.Chosen chosen(TaskRecord task) {
        StateNumbers numbers = StateNumbers.read(task.scope().path(StateNumbers.FIELD));
        List<String> problems = numbers.isEmpty() ? List.of() : copies.problems(task.kind(), numbers);
        if (!problems.isEmpty()) {
            throw new TaskConflict("Task " + task.taskId() + " can't go on with the numbers of its request, the state machines have changed: "
                    + String.join("; ", problems) + ". Start a new task without them: steps find what is done already.");
        }
        return copies.choose(task.kind(), numbers);
    }

    private static ObjectNode input(TaskRecord task) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("taskId", task.taskId()).put("designRef", task.designRef());
        input.setAll(task.scope());
        return input;
    }
}
