package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineVersion;
import jakarta.inject.Singleton;

/** Makes a version of a state machine's current revision. */
@Singleton
class PublishStateMachineVersion implements Action {
    private final VersionPublisher publisher;

    PublishStateMachineVersion(VersionPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "PublishStateMachineVersion";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineArn", MemberType.ARN), Member.optional("revisionId", MemberType.ANY_TEXT),
                Member.optional("description", MemberType.DESCRIPTION));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StateMachineVersion version = publisher.publish(parameters.text("stateMachineArn"), parameters.optionalText("revisionId"),
                parameters.optionalText("description").filter(text -> !text.isEmpty()));
        return Action.object().put("creationDate", Action.timestamp(version.createdAt())).put("stateMachineVersionArn", version.arn());
    }
}
