package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ActivityRecords;
import jakarta.inject.Singleton;

/** Lists the activities by name. */
@Singleton
class ListActivities implements Action {
    private final ActivityRecords activities;

    ListActivities(ActivityRecords activities) {
        this.activities = activities;
    }

    @Override
    public String name() {
        return "ListActivities";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.optional("maxResults", MemberType.PAGE_SIZE), Member.optional("nextToken", MemberType.PAGE_TOKEN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ActivityRecords.Listing listing = activities.list(parameters.pageSize(), PageToken.position(parameters));
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("activities");
        listing.activities().forEach(activity -> lines.addObject().put("activityArn", activity.arn()).put("name", activity.name())
                .put("creationDate", Action.timestamp(activity.createdAt())));
        listing.next().ifPresent(next -> answer.put("nextToken", PageToken.of(next)));
        return answer;
    }
}
