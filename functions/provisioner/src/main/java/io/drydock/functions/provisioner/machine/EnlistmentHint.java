package io.drydock.functions.provisioner.machine;

import io.drydock.design.host.MacAddress;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.step.BuildModels.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person looks at when a node does not turn up in MAAS: all that has to hold for it to enlist itself. */
final class EnlistmentHint {
    private static final String POWER_SECTION = "power";
    private static final String PXE_LABEL = "pxe";

    private EnlistmentHint() {
    }

    /** In a sentence. */
    static String of(NodeCall call) {
        ManagedNode node = call.node();
        List<String> conditions = new ArrayList<>();
        conditions.add("it boots from the network"
                + node.applied().bootMac().value().map(MacAddress::toString).map(mac -> " by the port with MAC address " + mac).orElse(""));
        conditions.add("MAAS serves DHCP " + pxeNetworks(node));
        return "It enlists itself if it has power (" + power(call.known(POWER_SECTION)) + "), " + String.join(", and ", conditions);
    }

    private static String power(Optional<Section> power) {
        return power.map(known -> known.content().path("power").asText("unknown") + " at " + known.at() + " by " + known.step())
                .orElse("nobody has looked");
    }

    private static String pxeNetworks(ManagedNode node) {
        List<String> networks = node.applied().interfaces().values().stream().filter(port -> port.labels().containsKey(PXE_LABEL))
                .flatMap(port -> port.networks().stream()).map(name -> described(node, name)).distinct().toList();
        return networks.isEmpty() ? "on the network of that port" : "on " + String.join(" or ", networks);
    }

    private static String described(ManagedNode node, String name) {
        return Optional.ofNullable(node.applied().networks().get(name)).flatMap(network -> network.cidr().map(cidr -> name + " (" + cidr + ")"))
                .orElse(name);
    }
}
