package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ActiveEngine;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.run.Engine;
import jakarta.inject.Singleton;

/** Says that a task is being worked for, so that its HeartbeatSeconds begin anew. */
@Singleton
class SendTaskHeartbeat implements Action {
    private final Engine engine;

    SendTaskHeartbeat(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "SendTaskHeartbeat";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("taskToken", MemberType.TASK_TOKEN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        ActiveEngine.require(engine);
        return TaskReports.answer(engine.taskHeartbeat(parameters.text("taskToken")));
    }
}
