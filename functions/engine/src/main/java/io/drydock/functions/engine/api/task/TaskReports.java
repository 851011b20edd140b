package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.run.Engine;

/** What the engine made of a task's report, as the actions answer it. */
final class TaskReports {
    private TaskReports() {
    }

    /** @throws ApiFailure TaskTimedOut or InvalidToken */
    static ObjectNode answer(Engine.TaskReport report) {
        return switch (report) {
            case ACCEPTED -> Action.object();
            case TIMED_OUT -> throw new ApiFailure("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
            case INVALID_TOKEN -> throw new ApiFailure("InvalidToken", "Invalid Token: 'Invalid token'");
        };
    }
}
