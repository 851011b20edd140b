package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ActiveEngine;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ActivityRecord;
import io.drydock.functions.engine.run.Engine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Hands a worker the next task of an activity; waits for one for a minute, then answers a null token. */
@Singleton
class GetActivityTask implements Action {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ActivityLookup activities;
    private final Engine engine;

    GetActivityTask(ActivityLookup activities, Engine engine) {
        this.activities = activities;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "GetActivityTask";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("activityArn", MemberType.ARN), Member.optional("workerName", MemberType.NAME));
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        ActivityRecord activity = activities.find(parameters.text("activityArn"));
        ActiveEngine.require(engine);
        Optional<Engine.ActivityTask> task = engine.activityTask(activity.arn(), parameters.optionalText("workerName"), PATIENCE);
        ObjectNode answer = Action.object();
        task.ifPresentOrElse(found -> answer.put("taskToken", found.taskToken()).put("input", found.input().toString()),
                () -> answer.putNull("taskToken"));
        return answer;
    }
}
