package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ActiveEngine;
import io.drydock.functions.engine.api.JsonText;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.run.Engine;
import jakarta.inject.Singleton;

/** Says that a task is done, and what it gave. */
@Singleton
class SendTaskSuccess implements Action {
    private final Engine engine;

    SendTaskSuccess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "SendTaskSuccess";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("taskToken", MemberType.TASK_TOKEN), Member.required("output", MemberType.DATA));
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        JsonNode output = JsonText.parse(parameters.text("output"), "InvalidOutput", "Invalid Output");
        ActiveEngine.require(engine);
        return TaskReports.answer(engine.taskSucceeded(parameters.text("taskToken"), output));
    }
}
