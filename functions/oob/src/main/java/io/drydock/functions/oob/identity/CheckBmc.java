package io.drydock.functions.oob.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.functions.oob.driver.KnownBmc;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.power.PowerWords;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks whether a node's BMC can be worked with: a session opens with the node's credential, and power is read. */
@Singleton
public class CheckBmc implements OobWork {
    static final String NAME = "check-bmc";

    private final OobSteps steps;

    CheckBmc(OobSteps steps) {
        this.steps = steps;
    }

    /** The outcome's output is {@code {"power", "protocol", "manufacturer", "product", "serial", "uuid", "bmcFirmware", "bios"}}. */
    @Funq(NAME)
    public JsonNode checkBmc(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return false;
    }

    @Override
    public String instruction(NodeCall call) {
        return "Look whether node " + call.node().name() + " is there, has power, and can be switched by hand.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        PowerState power = contact.session().power();
        BmcIdentity identity = contact.session().identity();
        new KnownBmc(contact.protocol(), Optional.of(identity)).learn(call);
        ObjectNode output = PowerWords.learn(call, power);
        output.setAll(KnownBmc.toJson(identity));
        return new StepResult.Done(output, contact + " let us in (" + identity.protocol() + ") and says that power is "
                + PowerWords.of(power));
    }
}
