package io.drydock.functions.provisioner.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Machine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * All interfaces of a machine, as MAAS has them.
 *
 * @param gatewayLinks ids of the links whose subnets were chosen for the default gateway
 */
record MachineNetwork(List<MachineInterface> interfaces, Set<Integer> gatewayLinks) {
    MachineNetwork {
        interfaces = List.copyOf(interfaces);
        gatewayLinks = Set.copyOf(gatewayLinks);
    }

    static MachineNetwork of(Machine machine) {
        Set<Integer> gateways = new HashSet<>();
        for (JsonNode family : machine.json().path("default_gateways")) {
            if (family.path("link_id").isInt()) {
                gateways.add(family.path("link_id").intValue());
            }
        }
        return new MachineNetwork(StreamSupport.stream(machine.json().path("interface_set").spliterator(), false).map(MachineInterface::of).toList(),
                gateways);
    }

    Optional<MachineInterface> named(String name) {
        return first(one -> one.name().equals(name));
    }

    Optional<MachineInterface> first(Predicate<MachineInterface> wanted) {
        return interfaces.stream().filter(wanted).findFirst();
    }
}
