package io.drydock.functions.provisioner.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.network.Vlan;

/**
 * The section {@value #SECTION} of the build model: {@code {"interfaces": [{"name", "type", "mac", "vlan": {"fabric", "vid"}, "mtu", "parents",
 * "bond": {…}, "links": [{"mode", "subnet", "address", "gateway"}]}]}}, with MAAS's words.
 */
public final class InterfacesJson {
    /** Of the build model. */
    public static final String SECTION = "interfaces";
    private static final String BOND = "bond_";

    private InterfacesJson() {
    }

    /** Keeps what MAAS says of the interfaces of the node's machine; {@code true}: that is something else than was known. */
    public static boolean learn(NodeCall call, Machine machine) {
        ObjectNode seen = of(MachineNetwork.of(machine));
        boolean isNew = call.known(SECTION).filter(known -> known.content().equals(seen)).isEmpty();
        if (isNew) {
            call.learn(SECTION, seen);
        }
        return isNew;
    }

    static ObjectNode of(MachineNetwork network) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode interfaces = json.putArray(SECTION);
        network.interfaces().forEach(one -> write(one, network, interfaces.addObject()));
        return json;
    }

    private static void write(MachineInterface one, MachineNetwork network, ObjectNode json) {
        json.put("name", one.name()).put("type", one.type().word());
        one.mac().ifPresent(mac -> json.put("mac", mac.toString()));
        one.vlan().ifPresent(vlan -> json.set("vlan", vlan(vlan)));
        // As a JSON reader gives it back: a long would not equal what is kept.
        json.put("mtu", Math.toIntExact(one.mtu(one.vlan())));
        ArrayNode parents = json.putArray("parents");
        one.parents().forEach(parents::add);
        if (one.is(MachineInterface.Type.BOND)) {
            ObjectNode bond = json.putObject("bond");
            one.params().properties().stream().filter(param -> param.getKey().startsWith(BOND))
                    .forEach(param -> bond.set(param.getKey().substring(BOND.length()), param.getValue()));
        }
        ArrayNode links = json.putArray("links");
        for (InterfaceLink link : one.links()) {
            ObjectNode entry = links.addObject().put("mode", link.mode().word());
            if (!link.cidr().isEmpty()) {
                entry.put("subnet", link.cidr());
            }
            link.address().ifPresent(address -> entry.put("address", address.toString()));
            if (network.gatewayLinks().contains(link.id())) {
                entry.put("gateway", true);
            }
        }
    }

    private static ObjectNode vlan(Vlan vlan) {
        return JsonNodeFactory.instance.objectNode().put("fabric", vlan.fabric()).put("vid", vlan.vid());
    }
}
