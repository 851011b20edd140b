package io.drydock.function.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.network.IpAddress;
import java.util.Optional;

/**
 * A node that steps work for.
 *
 * @param designId the design that its applied model is part of
 * @param designRef where secrets stand that the design has itself; empty where the task did not say
 */
public record ManagedNode(AppliedNode applied, String designId, String designRef) {
    public String name() {
        return applied.name();
    }

    /** A parameter of {@code oob}, unless it is empty. */
    public Optional<String> parameter(String key) {
        return Optional.ofNullable(applied.oob().get(key)).filter(value -> !value.isBlank());
    }

    /** How it is managed: {@code oob.type}; empty where the design does not say. */
    public String type() {
        return parameter("type").orElse("");
    }

    /** The address of its BMC by the design: the static one on {@code oob.network}. */
    public Optional<IpAddress> address() {
        return parameter("network").flatMap(network -> applied.addressing().stream()
                .filter(entry -> entry.network().orElse("").equals(network) && !entry.dhcp())
                .map(Addressing::address).flatMap(address -> address.value().stream()).findFirst());
    }

    public Optional<HardwareProfile> hardware() {
        return applied.hardware();
    }

    /** What every step depends on that asks its BMC: {@code oob}, with secrets by reference, and the address. */
    public JsonNode oobSlice() {
        ObjectNode slice = JsonNodeFactory.instance.objectNode();
        ObjectNode oob = slice.putObject("oob");
        applied.oob().forEach(oob::put);
        address().ifPresent(address -> slice.put("address", address.toString()));
        return slice;
    }
}
