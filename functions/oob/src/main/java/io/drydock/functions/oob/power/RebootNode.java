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

/** Resets a node that is on; one that is off is switched on. */
@Singleton
public class RebootNode implements OobWork {
    static final String NAME = "reboot-node";

    private final OobSteps steps;
    private final PowerSequence sequence;

    RebootNode(OobSteps steps, PowerSequence sequence) {
        this.steps = steps;
        this.sequence = sequence;
    }

    /** The outcome's output is {@code {"power": "on"}}. */
    @Funq(NAME)
    public JsonNode rebootNode(JsonNode request) {
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
        return "Reset node " + call.node().name() + ", or switch it on if it is off.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        Optional<PowerJournal> begun = PowerJournal.of(call);
        PowerPhase phase = begun.map(PowerJournal::phase)
                .orElseGet(() -> contact.session().power() == PowerState.OFF ? PowerPhase.ON : PowerPhase.RESET);
        return sequence.run(contact, call, List.of(phase), begun, contact
                + (phase == PowerPhase.ON ? " was off, was switched on and says so" : " was reset and says that power is on"));
    }
}
