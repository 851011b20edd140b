package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Health;
import java.util.List;
import java.util.Optional;

/** TaskService, its tasks, and their monitors (DSP0266, section on asynchronous operations). */
final class TaskResources {
    static final String SERVICE = Subject.ROOT + "/TaskService";
    static final String TASKS = SERVICE + "/Tasks";
    static final String MONITORS = SERVICE + "/TaskMonitors";

    private TaskResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("TaskService", (_, _) -> Optional.of(new Found.Resource(service()))),
                Route.of("TaskService/Tasks", (subject, _) -> Optional.of(new Found.Members(TASKS, "TaskCollection", "Task Collection",
                        subject.state().tasks().ids().stream().map(id -> TASKS + "/" + id).toList()))),
                Route.of("TaskService/Tasks/{}", (subject, id) -> task(subject, id.getFirst()).map(task -> new Found.Resource(body(task)))));
    }

    /** The task of that number, as it is now: it has ended when the power is at rest. */
    static Optional<Tasks.Task> task(Subject subject, String id) {
        return subject.state().tasks().byId(id, !subject.server().power().changing());
    }

    private static ObjectNode service() {
        ObjectNode body = Json.resource(SERVICE, "TaskService.v1_2_0", "TaskService", "Task Service").put("ServiceEnabled", true);
        body.set("Status", Json.status(Health.OK));
        body.set("Tasks", Json.reference(TASKS));
        return body;
    }

    static ObjectNode body(Tasks.Task task) {
        boolean ended = task.ended().isPresent();
        ObjectNode body = Json.resource(TASKS + "/" + task.id(), "Task.v1_5_1", task.id(), task.name())
                .put("TaskState", ended ? "Completed" : "Running").put("TaskStatus", "OK").put("PercentComplete", ended ? 100 : 50)
                .put("StartTime", task.started().toString()).put("TaskMonitor", MONITORS + "/" + task.id());
        task.ended().ifPresent(at -> body.put("EndTime", at.toString()));
        body.putArray("Messages");
        return body;
    }
}
