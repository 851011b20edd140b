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

/** Switches a node on, unless it is. */
@Singleton
public class PowerOn implements OobWork {
    static final String NAME = "power-on";

    private final OobSteps steps;
    private final PowerSequence sequence;

    PowerOn(OobSteps steps, PowerSequence sequence) {
        this.steps = steps;
        this.sequence = sequence;
    }

    /** The outcome's output is {@code {"power": "on"}}. */
    @Funq(NAME)
    public JsonNode powerOn(JsonNode request) {
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
        return "Switch node " + call.node().name() + " on.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        Optional<PowerJournal> begun = PowerJournal.of(call);
        if (begun.isEmpty() && contact.session().power() == PowerState.ON) {
            return new StepResult.AlreadyThere(PowerWords.learn(call, PowerState.ON), contact + " says that power is on");
        }
        return sequence.run(contact, call, List.of(PowerPhase.ON), begun, contact + " was switched on and says so");
    }
}
