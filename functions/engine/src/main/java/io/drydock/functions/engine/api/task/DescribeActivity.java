package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ActivityRecord;
import jakarta.inject.Singleton;

/** Shows an activity. */
@Singleton
class DescribeActivity implements Action {
    private final ActivityLookup activities;

    DescribeActivity(ActivityLookup activities) {
        this.activities = activities;
    }

    @Override
    public String name() {
        return "DescribeActivity";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("activityArn", MemberType.ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ActivityRecord activity = activities.find(parameters.text("activityArn"));
        ObjectNode answer = Action.object().put("activityArn", activity.arn()).put("name", activity.name())
                .put("creationDate", Action.timestamp(activity.createdAt()));
        answer.set("encryptionConfiguration", activity.encryption().toJson());
        return answer;
    }
}
