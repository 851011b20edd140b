package io.drydock.functions.engine.api.tag;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import jakarta.inject.Singleton;

/** Shows the tags of a state machine or an activity. */
@Singleton
class ListTagsForResource implements Action {
    private final Tags tags;

    ListTagsForResource(Tags tags) {
        this.tags = tags;
    }

    @Override
    public String name() {
        return "ListTagsForResource";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("resourceArn", MemberType.ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ObjectNode answer = Action.object();
        ArrayNode list = answer.putArray("tags");
        tags.of(parameters.text("resourceArn")).forEach((key, value) -> list.addObject().put("key", key).put("value", value));
        return answer;
    }
}
