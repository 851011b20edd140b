package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ActivityRecords;
import io.drydock.functions.engine.record.TagRecords;
import jakarta.inject.Singleton;

/** Removes an activity with its tags. One that is not there is as good as removed. */
@Singleton
class DeleteActivity implements Action {
    private final ActivityLookup lookup;
    private final ActivityRecords activities;
    private final TagRecords tags;

    DeleteActivity(ActivityLookup lookup, ActivityRecords activities, TagRecords tags) {
        this.lookup = lookup;
        this.activities = activities;
        this.tags = tags;
    }

    @Override
    public String name() {
        return "DeleteActivity";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("activityArn", MemberType.ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        lookup.named(parameters.text("activityArn")).ifPresent(activity -> {
            tags.delete(activity.arn());
            activities.delete(activity.name());
        });
        return Action.object();
    }
}
