package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.lifecycle.TaskLifecycle;
import io.drydock.functions.tasks.machine.EngineUnavailable;
import io.drydock.functions.tasks.override.StateMachineCopies;
import io.drydock.functions.tasks.override.StateNumbers;
import io.drydock.functions.tasks.record.TaskConflict;
import io.drydock.functions.tasks.record.TaskId;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskRegister;
import io.drydock.functions.tasks.record.TaskStatus;
import io.drydock.step.design.UploadedDesigns;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Takes a request for a task: records the task, then starts it. */
@Singleton
class TaskStarter {
    private final TaskRegister register;
    private final TaskLifecycle lifecycle;
    private final StateMachineCopies copies;
    private final UploadedDesigns uploads;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TaskStarter(TaskRegister register, TaskLifecycle lifecycle, StateMachineCopies copies, UploadedDesigns uploads, InstantSource clock) {
        this.register = register;
        this.lifecycle = lifecycle;
        this.copies = copies;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Starts a task, or answers the one that an earlier request with the same request id started.
     *
     * @throws io.drydock.function.InvalidRequest with everything that is wrong with the request
     * @throws EngineUnavailable if the task is recorded, but its state machine could not be started
     * @throws TaskConflict if the request id was used for a different request
     */
    ObjectNode start(TaskKind kind, JsonNode body) {
        List<String> problems = new ArrayList<>(TaskRequest.problems(kind, body));
        if (body != null && body.path(StateNumbers.FIELD).isObject()) {
            problems.addAll(copies.problems(kind, StateNumbers.read(body.path(StateNumbers.FIELD))));
        }
        TaskRequest.refuse(problems);
        TaskRequest request = TaskRequest.read(kind, body);
        String designRef = request.designRef().orElseGet(() -> uploads.keep(TaskRequest.yaml(request.documents().orElseThrow())));
        TaskRecord asked = TaskRecord.requested(TaskId.create(clock.instant(), random), kind, designRef, request.scope(), request.requestId(),
                clock.instant());
        TaskRecord task = register.register(asked);
        if (!task.designRef().equals(asked.designRef()) || !task.scope().equals(asked.scope())) {
            throw new TaskConflict("The request id '" + request.requestId().orElse("") + "' started task " + task.taskId()
                    + " with another design or scope. Ask with a request id of its own.");
        }
        return (task.status() == TaskStatus.REQUESTED ? begin(task) : lifecycle.refresh(task)).summary();
    }

    private TaskRecord begin(TaskRecord task) {
        try {
            return lifecycle.start(task);
        } catch (EngineUnavailable e) {
            throw new EngineUnavailable("Task " + task.taskId() + " is recorded, but could not be started; retry-task starts it. " + e.getMessage());
        }
    }
}
