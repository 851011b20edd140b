package io.drydock.functions.engine.api.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import jakarta.inject.Singleton;

/** Removes tags from a state machine or an activity, those that it has. */
@Singleton
class UntagResource implements Action {
    private final Tags tags;

    UntagResource(Tags tags) {
        this.tags = tags;
    }

    @Override
    public String name() {
        return "UntagResource";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("resourceArn", MemberType.ARN),
                Member.required("tagKeys", new MemberType.ListOf(Tags.KEY, 0, Integer.MAX_VALUE)));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        tags.change(parameters.text("resourceArn"), present -> parameters.texts("tagKeys").forEach(present::remove));
        return Action.object();
    }
}
