package io.drydock.functions.oob.driver;

import io.drydock.function.node.NodeCall;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;

/** Virtual machines of libvirt are not supported: says so, and what is. */
final class LibvirtDriver implements OobDriver {
    @Override
    public String type() {
        return "libvirt";
    }

    @Override
    public StepResult perform(NodeCall call, OobWork work) {
        throw new StepFailed("node " + call.node().name() + " has oob.type libvirt, which is not supported yet. Use oob.type redfish with "
                + "sushy-emulator, or ipmi with VirtualBMC, in front of the virtual machine; or manual.");
    }
}
