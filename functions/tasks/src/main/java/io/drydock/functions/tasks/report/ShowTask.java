package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.lifecycle.TaskLifecycle;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskReference;
import io.drydock.functions.tasks.record.TaskRegister;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Tells all there is to know of a task. */
@Singleton
public class ShowTask {
    private final TaskRegister register;
    private final TaskLifecycle lifecycle;
    private final TaskReport report;
    private final UnwrittenCauses causes;

    ShowTask(TaskRegister register, TaskLifecycle lifecycle, TaskReport report, UnwrittenCauses causes) {
        this.register = register;
        this.lifecycle = lifecycle;
        this.report = report;
        this.causes = causes;
    }

    /** Which task is asked for, and which of its nodes. A class with setters, as a GET's query parameters need it. */
    public static class Asked {
        private String taskId;
        private String nodeStatus;
        private int nodeLimit = NodePage.DEFAULT_LIMIT;
        private String nodeAfter;
        private boolean watch;

        /** The task's id. */
        public void setTaskId(String taskId) {
            this.taskId = taskId;
        }

        /** Only nodes of this status, such as failed. */
        public void setNodeStatus(String nodeStatus) {
            this.nodeStatus = nodeStatus;
        }

        /** At most so many nodes, 0 to 1000. */
        public void setNodeLimit(int nodeLimit) {
            this.nodeLimit = nodeLimit;
        }

        /** Go on behind this node: {@code nextNode} of the page before. */
        public void setNodeAfter(String nodeAfter) {
            this.nodeAfter = nodeAfter;
        }

        /** Also the order of the steps, their times, and the nodes that failed or wait. */
        public void setWatch(boolean watch) {
            this.watch = watch;
        }
    }

    /** Answers a {@link TaskReport}. */
    @Funq("show-task")
    public JsonNode showTask(Asked asked) {
        String taskId = TaskReference.valid(asked == null ? null : asked.taskId);
        NodeQuery query = NodeQuery.of(asked.nodeStatus, NodePage.of(asked.nodeLimit, asked.nodeAfter), asked.watch);
        TaskRecord task = lifecycle.refresh(register.get(taskId));
        JsonNode told = report.of(task, query);
        causes.into(task, told);
        return told;
    }
}
