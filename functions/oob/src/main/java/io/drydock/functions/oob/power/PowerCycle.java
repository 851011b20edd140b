package io.drydock.functions.oob.power;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Takes power from a node and gives it back: off, verified, then on, verified. A node that is off is only switched on. */
@Singleton
public class PowerCycle implements OobWork {
    static final String NAME = "power-cycle";

    private final OobSteps steps;
    private final PowerSequence sequence;

    PowerCycle(OobSteps steps, PowerSequence sequence) {
        this.steps = steps;
        this.sequence = sequence;
    }

    /** The outcome's output is {@code {"power": "on"}}. */
    @Funq(NAME)
    public JsonNode powerCycle(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return true;
    }

    @Override
    public String instruction(NodeCall call) {
        return "Switch node " + call.node().name() + " off, wait until it is off, and switch it on again.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        Optional<PowerJournal> begun = PowerJournal.of(call);
        boolean off = begun.isEmpty() && contact.session().power() == PowerState.OFF;
        return sequence.run(contact, call, off ? List.of(PowerPhase.ON) : List.of(PowerPhase.OFF, PowerPhase.ON), begun,
                contact + (off ? " was off, was switched on and says so" : " was switched off and on again, and said so each time"));
    }
}
