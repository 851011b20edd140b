package io.drydock.functions.oob.boot;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.quirk.Quirk;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Has a node boot from the network next time; only then, unless its BMC has the quirk that it would forget that. */
@Singleton
public class SetPxeBoot implements OobWork {
    static final String NAME = "set-pxe-boot";

    private final OobSteps steps;
    private final BootChange change;

    SetPxeBoot(OobSteps steps, BootChange change) {
        this.steps = steps;
        this.change = change;
    }

    /** The outcome's output is the boot device read back: {@code {"device", "persistence", "firmware"}}. */
    @Funq(NAME)
    public JsonNode setPxeBoot(JsonNode request) {
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
    public JsonNode dependsOn(ManagedNode node) {
        return BootMode.json(node);
    }

    @Override
    public String instruction(NodeCall call) {
        return "Have node " + call.node().name() + " boot from the network (PXE) next time.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        Persistence persistence = contact.bmc().quirks().has(Quirk.PERSISTENT_BOOT.label()) ? Persistence.PERSISTENT : Persistence.ONCE;
        return change.bring(contact, call, new BootOverride(Device.PXE, persistence, BootMode.of(call.node())));
    }
}
