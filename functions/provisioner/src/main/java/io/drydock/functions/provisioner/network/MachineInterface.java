package io.drydock.functions.provisioner.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.host.MacAddress;
import io.drydock.functions.provisioner.maas.network.Vlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * An interface of a machine, as MAAS has it.
 *
 * @param vlan absent: it is not connected
 * @param parents names of the interfaces that it consists of, or that it is a VLAN or bridge of
 * @param ownMtu absent: that of its VLAN
 * @param params what else MAAS says of its setting, such as a bond's options
 */
record MachineInterface(int id, String name, Type type, Optional<MacAddress> mac, Optional<Vlan> vlan, List<String> parents, OptionalLong ownMtu,
                        JsonNode params, List<InterfaceLink> links) {
    private static final long DEFAULT_MTU = 1500;

    /** What it is. */
    enum Type {
        PHYSICAL, BOND, BRIDGE, VLAN, OTHER;

        /** As MAAS writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Type of(String word) {
            for (Type type : values()) {
                if (type.word().equals(word)) {
                    return type;
                }
            }
            return OTHER;
        }
    }

    static MachineInterface of(JsonNode json) {
        JsonNode params = json.path("params");
        JsonNode vlan = json.path("vlan");
        return new MachineInterface(json.path("id").asInt(), json.path("name").asText(""), Type.of(json.path("type").asText("")),
                MacAddress.parse(json.path("mac_address").asText("")), vlan.isObject() ? Optional.of(Vlan.of(vlan)) : Optional.empty(),
                StreamSupport.stream(json.path("parents").spliterator(), false).map(JsonNode::asText).toList(),
                params.path("mtu").isNumber() ? OptionalLong.of(params.path("mtu").longValue()) : OptionalLong.empty(), params,
                StreamSupport.stream(json.path("links").spliterator(), false).map(InterfaceLink::of).toList());
    }

    boolean is(Type other) {
        return type == other;
    }

    /** What its MTU would be on that VLAN. */
    long mtu(Optional<Vlan> on) {
        return ownMtu.orElseGet(() -> on.map(Vlan::mtu).filter(mtu -> mtu > 0).map(Long::valueOf).orElse(DEFAULT_MTU));
    }

    @Override
    public String toString() {
        return name + mac.map(address -> " (" + address + ")").orElse("");
    }
}
