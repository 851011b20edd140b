package io.drydock.functions.oob.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.step.Confirmation;
import io.drydock.step.Confirmations;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** For nodes without a BMC: a person is asked, and the step is in progress until it is confirmed. What was said before is not heard. */
@Singleton
class ManualDriver implements OobDriver {
    private final Confirmations confirmations;
    private final InstantSource clock;

    ManualDriver(Confirmations confirmations, InstantSource clock) {
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "manual";
    }

    @Override
    public StepResult perform(NodeCall call, OobWork work) {
        String instruction = work.instruction(call);
        Optional<Instant> asked = call.attempt().handle().map(handle -> handle.path(Confirmations.ASKED_AT).asText(""))
                .filter(at -> !at.isEmpty()).map(Instant::parse);
        if (asked.isEmpty()) {
            return ask(call, instruction, clock.instant());
        }
        StepRequest request = call.request();
        return confirmations.of(request.taskId(), request.node(), call.step())
                .filter(said -> !said.at().isBefore(asked.get()))
                .map(said -> heard(said, instruction, work.toldAnyway(call)))
                .orElseGet(() -> ask(call, instruction, asked.get()));
    }

    private static StepResult ask(NodeCall call, String instruction, Instant at) {
        JsonNode handle = JsonNodeFactory.instance.objectNode().put(Confirmations.ASKED_AT, at.toString()).put("instruction", instruction);
        return new StepResult.InProgress(handle, "a person is asked since " + at + ": " + instruction
                + " Then say so: confirm-step for task " + call.request().taskId() + ", node " + call.node().name() + ", step " + call.step());
    }

    private static StepResult heard(Confirmation said, String instruction, ObjectNode output) {
        String told = said.by() + " at " + said.at() + (said.note().isBlank() ? "" : ": " + said.note());
        if (!said.done()) {
            throw new StepFailed("It could not be done by hand: " + instruction + " Said by " + told);
        }
        output.set("confirmation", said.toJson());
        return new StepResult.Done(output, "done by hand, as said by " + told);
    }
}
