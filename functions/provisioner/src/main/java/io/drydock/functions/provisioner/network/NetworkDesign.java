package io.drydock.functions.provisioner.network;

import io.drydock.design.model.AppliedLink;
import io.drydock.design.model.AppliedNetwork;
import io.drydock.design.model.AppliedNode;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the design wants a machine's interfaces to be, in MAAS's terms.
 *
 * @param desired what can be told of it
 * @param problems all contradictions between the design, the machine and MAAS's networks, a sentence without a full stop each; where there is
 *     one, nothing must be changed
 */
record NetworkDesign(DesiredNetwork desired, List<String> problems) {
    static NetworkDesign of(AppliedNode node, Manifest manifest, MachineNetwork current, NetworkMap map) {
        List<String> problems = new ArrayList<>();
        Map<String, AppliedNode.Interface> managed = new LinkedHashMap<>();
        Map<String, AppliedNode.Interface> unmanaged = new LinkedHashMap<>();
        node.interfaces().forEach((name, one) -> {
            Optional<AppliedLink> link = one.deviceLink().map(node.links()::get);
            if (link.isEmpty()) {
                problems.add(name + ": " + one.deviceLink().map(text -> "the design has no NetworkLink '" + text + "'")
                        .orElse("the design names no device_link"));
            } else {
                (link.get().unmanaged() ? unmanaged : managed).put(name, one);
            }
        });
        Ports ports = Ports.of(node, managed.values(), manifest, current);
        problems.addAll(ports.problems());
        Set<Integer> untouched = new Untouched(node, manifest, current).of(unmanaged);
        List<DesiredInterface> interfaces = new ArrayList<>();
        NetworkSubnets subnets = new NetworkSubnets(map);
        managed.forEach((name, one) -> interfaces.addAll(new InterfaceDesign(node, name, one, ports, subnets, problems).interfaces()));
        problems.addAll(subnets.problems());
        problems.addAll(twice(interfaces));
        problems.addAll(taken(interfaces, untouched, current));
        List<Subnet> unmanagedSubnets = unmanagedSubnets(node, map);
        untouched.addAll(onUnmanagedVlans(unmanagedSubnets, interfaces, ports, current));
        return new NetworkDesign(new DesiredNetwork(interfaces, untouched, unmanagedSubnets.stream().map(Subnet::id).collect(Collectors.toSet())),
                List.copyOf(problems));
    }

    /** What has to be changed; only where there are no problems. Empty: the machine's interfaces are as they shall be. */
    List<NetworkChange> changes(Machine machine) {
        return NetworkPlan.of(desired, MachineNetwork.of(machine));
    }

    /** Subnets of networks that are not managed, as far as MAAS has them. */
    private static List<Subnet> unmanagedSubnets(AppliedNode node, NetworkMap map) {
        return node.networks().values().stream().filter(AppliedNetwork::unmanaged).flatMap(network -> network.cidr().stream())
                .flatMap(cidr -> map.subnets(cidr).stream()).toList();
    }

    /** Interfaces that the design does not name, on the VLAN of a network that is not managed. */
    private static Set<Integer> onUnmanagedVlans(List<Subnet> subnets, List<DesiredInterface> interfaces, Ports ports, MachineNetwork current) {
        Set<Integer> vlans = subnets.stream().map(subnet -> subnet.vlan().id()).collect(Collectors.toSet());
        Set<String> names = interfaces.stream().map(DesiredInterface::name).collect(Collectors.toSet());
        Set<Integer> named = ports.byName().values().stream().map(MachineInterface::id).collect(Collectors.toSet());
        return current.interfaces().stream().filter(one -> one.vlan().filter(vlan -> vlans.contains(vlan.id())).isPresent())
                .filter(one -> !names.contains(one.name()) && !named.contains(one.id())).map(MachineInterface::id).collect(Collectors.toSet());
    }

    private static Stream<String> addresses(DesiredInterface one) {
        return one.links().stream().flatMap(link -> link.address().stream()).map(Object::toString);
    }

    private static List<String> twice(List<DesiredInterface> interfaces) {
        Set<String> seen = new HashSet<>();
        return interfaces.stream().flatMap(one -> Stream.concat(Stream.of("interface " + one.name()),
                addresses(one).map(address -> "address " + address))).filter(word -> !seen.add(word)).map(word -> "the " + word
                + " is there twice in the design").toList();
    }

    private static List<String> taken(List<DesiredInterface> interfaces, Set<Integer> untouched, MachineNetwork current) {
        return interfaces.stream().filter(one -> !(one.kind() instanceof DesiredInterface.Kind.Tagged))
                .flatMap(one -> current.named(one.name()).filter(holder -> untouched.contains(holder.id())).stream())
                .map(holder -> holder.name() + ": MAAS has an interface of that name which belongs to a link that is not managed").toList();
    }
}
