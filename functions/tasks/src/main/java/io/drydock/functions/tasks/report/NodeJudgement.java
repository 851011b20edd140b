package io.drydock.functions.tasks.report;

import io.drydock.functions.tasks.course.NodeWay;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskStatus;
import io.drydock.step.Outcome;
import io.drydock.step.StepRecord;
import io.drydock.step.StepRecord.Progress;
import java.util.List;
import java.util.Optional;

/**
 * Tells how far a task is with a node, from the records of the node's steps.
 *
 * @param way through the task's steps; absent where that is not known: then every step that has begun counts
 */
record NodeJudgement(TaskRecord task, Optional<NodeWay> way) {
    private static final String ALL_FAILED = "NodesFailed";

    /** @param steps in the order in which they began */
    NodeProgress of(String node, List<StepRecord> steps) {
        Optional<StepRecord> unfinished = steps.stream().filter(step -> !succeeded(step)).findFirst();
        return new NodeProgress(node, status(steps, unfinished), steps, unfinished);
    }

    private NodeStatus status(List<StepRecord> steps, Optional<StepRecord> unfinished) {
        if (task.status() == TaskStatus.SUCCEEDED || unfinished.isEmpty() && isThrough(steps)) {
            return NodeStatus.SUCCEEDED;
        }
        return task.status().ended() ? atTheEnd(steps, unfinished) : underWay(steps, unfinished);
    }

    private NodeStatus underWay(List<StepRecord> steps, Optional<StepRecord> unfinished) {
        if (steps.stream().allMatch(this::isOfAnEarlierRun)) {
            return NodeStatus.PENDING;
        }
        return unfinished.map(step -> switch (step.progress()) {
            case Progress.Running _ -> NodeStatus.RUNNING;
            case Progress.InProgress _ -> NodeStatus.IN_PROGRESS;
            case Progress.Unavailable _ -> NodeStatus.WAITING;
            case Progress.Ended _ -> isOfAnEarlierRun(step) ? NodeStatus.PENDING : NodeStatus.FAILED;
        }).orElse(NodeStatus.RUNNING);
    }

    private NodeStatus atTheEnd(List<StepRecord> steps, Optional<StepRecord> unfinished) {
        boolean failed = unfinished.map(StepRecord::progress).map(progress -> switch (progress) {
            case Progress.Ended _ -> true;
            case Progress.Unavailable _ -> task.status() != TaskStatus.STOPPED;
            case Progress.Running _, Progress.InProgress _ -> false;
        }).orElse(false);
        if (failed || everyNodeWasGoneThrough()) {
            return NodeStatus.FAILED;
        }
        return steps.isEmpty() ? NodeStatus.PENDING : NodeStatus.STOPPED;
    }

    /** Then a node that did not succeed has failed, whatever its steps could still write of it. */
    private boolean everyNodeWasGoneThrough() {
        return task.status() == TaskStatus.PARTLY_FAILED || task.error().filter(why -> why.errorType().equals(ALL_FAILED)).isPresent();
    }

    private boolean isThrough(List<StepRecord> steps) {
        return way.map(known -> known.isThrough(name -> steps.stream().filter(step -> step.step().equals(name) && succeeded(step)).findFirst()
                .flatMap(StepRecord::outcome))).orElse(!steps.isEmpty());
    }

    /** What was left of an earlier run is not where this one stands. */
    private boolean isOfAnEarlierRun(StepRecord step) {
        return task.latestRun().filter(run -> step.updatedAt().isBefore(run.startedAt())).isPresent();
    }

    private static boolean succeeded(StepRecord step) {
        return step.outcome().map(Outcome::status).filter(Outcome.Status::isSuccess).isPresent();
    }
}
