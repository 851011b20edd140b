package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;

/** Slices of the applied model that steps depend on. */
public final class NodeSlice {
    private NodeSlice() {
    }

    /** By what a node's machine is found: name, boot MAC and the BMC's address. */
    public static ObjectNode identity(ManagedNode node) {
        ObjectNode slice = JsonNodeFactory.instance.objectNode().put("name", node.name());
        node.applied().bootMac().value().ifPresent(mac -> slice.put("bootMac", mac.toString()));
        node.address().ifPresent(address -> slice.put("bmc", address.toString()));
        return slice;
    }
}
