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

/** Says that a task failed, and why. */
@Singleton
class SendTaskFailure implements Action {
    private final Engine engine;

    SendTaskFailure(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "SendTaskFailure";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("taskToken", MemberType.TASK_TOKEN), Member.optional("error", MemberType.ERROR),
                Member.optional("cause", MemberType.CAUSE));
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        ActiveEngine.require(engine);
        return TaskReports.answer(engine.taskFailed(parameters.text("taskToken"), parameters.optionalText("error"),
                parameters.optionalText("cause")));
    }
}
