package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.states.execution.MapRun;
import jakarta.inject.Singleton;

/** Shows a run of a DISTRIBUTED Map state: how many of its items and child executions came how far. */
@Singleton
class DescribeMapRun implements Action {
    private final MapRunLookup mapRuns;

    DescribeMapRun(MapRunLookup mapRuns) {
        this.mapRuns = mapRuns;
    }

    @Override
    public String name() {
        return "DescribeMapRun";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("mapRunArn", MemberType.LONG_ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        MapRun run = mapRuns.find(parameters.text("mapRunArn"));
        ObjectNode answer = Action.object().put("mapRunArn", run.arn()).put("executionArn", run.executionArn()).put("status", run.status())
                .put("startDate", Action.timestamp(run.startedAt()));
        run.stoppedAt().ifPresent(at -> answer.put("stopDate", Action.timestamp(at)));
        answer.put("maxConcurrency", run.maxConcurrency()).put("toleratedFailurePercentage", run.toleratedFailurePercentage())
                .put("toleratedFailureCount", run.toleratedFailureCount());
        answer.set("itemCounts", counts(run.items()));
        answer.set("executionCounts", counts(run.executions()));
        answer.put("redriveCount", run.redriveCount());
        run.redrivenAt().ifPresent(at -> answer.put("redriveDate", Action.timestamp(at)));
        return answer;
    }

    /** Nothing is counted as written: results go to the parent execution, none to a bucket. */
    private static ObjectNode counts(MapRun.Counts counts) {
        return Action.object().put("pending", counts.pending()).put("running", counts.running()).put("succeeded", counts.succeeded())
                .put("failed", counts.failed()).put("timedOut", counts.timedOut()).put("aborted", counts.aborted()).put("total", counts.total())
                .put("resultsWritten", 0).put("failuresNotRedrivable", 0).put("pendingRedrive", 0);
    }
}
