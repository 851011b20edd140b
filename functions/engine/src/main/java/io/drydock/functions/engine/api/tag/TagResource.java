package io.drydock.functions.engine.api.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import jakarta.inject.Singleton;
import java.util.Map;

/** Adds tags to a state machine or an activity, or gives those that are there another value. */
@Singleton
class TagResource implements Action {
    private final Tags tags;

    TagResource(Tags tags) {
        this.tags = tags;
    }

    @Override
    public String name() {
        return "TagResource";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("resourceArn", MemberType.ARN), Tags.REQUIRED);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        Map<String, String> added = Tags.read(parameters);
        tags.change(parameters.text("resourceArn"), present -> present.putAll(added));
        return Action.object();
    }
}
