package io.drydock.functions.tasks.course;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.machine.Definitions;
import io.drydock.functions.tasks.machine.EngineUnavailable;
import io.drydock.functions.tasks.record.TaskRecord;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What a task's state machine says of the course of a node. Nodes that a task brings up again have come to their end where the last of the state
 * machines is at its end that the task's own one starts for them.
 */
@Singleton
public class NodeCourse {
    private final Definitions definitions;
    private final RecentExecutions<Optional<NodeWay>> known = new RecentExecutions<>();

    NodeCourse(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The way of a task's nodes; absent where there is none, or the execution, or what runs it, does not tell any more. */
    public Optional<NodeWay> of(TaskRecord task) {
        return task.latestRun().flatMap(run -> known.find(run.executionArn()).orElseGet(() -> asked(task, run.executionArn())));
    }

    private Optional<NodeWay> asked(TaskRecord task, String executionArn) {
        try {
            Optional<NodeWay> way = definitions.ofExecution(executionArn)
                    .flatMap(definition -> task.goesOnInOthers() ? lastNested(definition) : NodeWay.of(definition));
            known.remember(executionArn, way);
            return way;
        } catch (EngineUnavailable away) {
            return Optional.empty();
        }
    }

    /** The way through the last of the state machines that a definition starts. */
    private Optional<NodeWay> lastNested(JsonNode definition) {
        return definition.path("States").valueStream().flatMap(state -> NestedExecution.stateMachineArn(state).stream())
                .reduce((_, later) -> later).flatMap(definitions::find).flatMap(NodeWay::of);
    }
}
