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

/** Switches a node off at once, whatever runs on it, unless it is off. */
@Singleton
public class PowerOff implements OobWork {
    static final String NAME = "power-off";

    private final OobSteps steps;
    private final PowerSequence sequence;

    PowerOff(OobSteps steps, PowerSequence sequence) {
        this.steps = steps;
        this.sequence = sequence;
    }

    /** The outcome's output is {@code {"power": "off"}}. */
    @Funq(NAME)
    public JsonNode powerOff(JsonNode request) {
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
        return "Switch node " + call.node().name() + " off.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        Optional<PowerJournal> begun = PowerJournal.of(call);
        if (begun.isEmpty() && contact.session().power() == PowerState.OFF) {
            return new StepResult.AlreadyThere(PowerWords.learn(call, PowerState.OFF), contact + " says that power is off");
        }
        return sequence.run(contact, call, List.of(PowerPhase.OFF), begun, contact + " was switched off and says so");
    }
}
