package io.drydock.functions.oob.boot;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/**
 * Has a node boot from its disk, until told otherwise: to override nothing would leave it to the firmware's own order, which may have the
 * network first. A BMC that can't have it last is asked for the next boot alone.
 */
@Singleton
public class SetDiskBoot implements OobWork {
    static final String NAME = "set-disk-boot";

    private final OobSteps steps;
    private final BootChange change;

    SetDiskBoot(OobSteps steps, BootChange change) {
        this.steps = steps;
        this.change = change;
    }

    /** The outcome's output is the boot device read back: {@code {"device", "persistence", "firmware"}}. */
    @Funq(NAME)
    public JsonNode setDiskBoot(JsonNode request) {
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
        return "Have node " + call.node().name() + " boot from its local disk first.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        try {
            return change.bring(contact, call, disk(call, Persistence.PERSISTENT));
        } catch (BmcException e) {
            if (e.kind() != BmcException.Kind.UNSUPPORTED) {
                throw e;
            }
            return change.bring(contact, call, disk(call, Persistence.ONCE));
        }
    }

    private static BootOverride disk(NodeCall call, Persistence persistence) {
        return new BootOverride(Device.DISK, persistence, BootMode.of(call.node()));
    }
}
