package io.drydock.functions.provisioner.network;

import io.drydock.design.model.AppliedLink;
import io.drydock.design.model.AppliedNetwork;
import io.drydock.design.model.AppliedNode;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one interface of the design comes to in MAAS: the interface itself, on the VLAN that runs untagged on its link, and a VLAN interface for
 * each tag. A link that is bonded makes a bond of the slaves; otherwise exactly one slave is the interface.
 */
final class InterfaceDesign {
    /** Linux's limit (IFNAMSIZ), which MAAS keeps to. */
    private static final int MAX_NAME = 15;

    private final AppliedNode node;
    private final String name;
    private final AppliedNode.Interface written;
    private final AppliedLink link;
    private final Ports ports;
    private final NetworkSubnets subnets;
    private final List<String> problems;
    private final LinkDesign links;
    private final List<DesiredLink> own = new ArrayList<>();
    private final Map<Vlan, List<DesiredLink>> tagged = new LinkedHashMap<>();
    private final Map<Vlan, Long> taggedMtu = new LinkedHashMap<>();
    private Optional<Vlan> untagged = Optional.empty();

    /** @param written with a link that the design has */
    InterfaceDesign(AppliedNode node, String name, AppliedNode.Interface written, Ports ports, NetworkSubnets subnets, List<String> problems) {
        this.node = node;
        this.name = name;
        this.written = written;
        this.link = node.links().get(written.deviceLink().orElseThrow());
        this.ports = ports;
        this.subnets = subnets;
        this.problems = problems;
        this.links = new LinkDesign(node, problems);
    }

    /** The interface, and its VLANs behind it; nothing where its devices are a problem. */
    List<DesiredInterface> interfaces() {
        written.networks().forEach(network -> Optional.ofNullable(node.networks().get(network))
                .ifPresentOrElse(this::add, () -> problems.add(name + ": the design has no Network '" + network + "'")));
        checkFabric();
        List<DesiredInterface> all = new ArrayList<>();
        kind().ifPresent(kind -> {
            all.add(new DesiredInterface(checked(name), kind, nativeVlan(), link.mtu(), LinkDesign.joined(own)));
            tagged.forEach((vlan, wanted) -> all.add(new DesiredInterface(checked(name + "." + vlan.vid()), new DesiredInterface.Kind.Tagged(name),
                    Optional.of(vlan), taggedMtu.get(vlan), LinkDesign.joined(wanted))));
        });
        return all;
    }

    private String checked(String interfaceName) {
        if (interfaceName.length() > MAX_NAME) {
            problems.add(interfaceName + ": the name of an interface has at most " + MAX_NAME + " characters");
        }
        return interfaceName;
    }

    private Optional<DesiredInterface.Kind> kind() {
        Set<Integer> ids = written.slaves().stream().flatMap(slave -> ports.of(slave).stream()).map(MachineInterface::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (link.bond().isPresent()) {
            if (written.slaves().isEmpty()) {
                problems.add(name + ": the design wants a bond, and names no slaves of it");
            }
            return ids.isEmpty() ? Optional.empty() : Optional.of(new DesiredInterface.Kind.Bond(ids, BondOptions.of(link.bond().get())));
        }
        if (written.slaves().size() != 1) {
            problems.add(name + ": its link " + link.name() + " is not bonded, so that it has exactly one slave; the design names "
                    + written.slaves().size());
            return Optional.empty();
        }
        return ids.stream().findFirst().map(DesiredInterface.Kind.Physical::new);
    }

    private void add(AppliedNetwork network) {
        boolean isNative = link.nativeNetwork().filter(network.name()::equals).isPresent();
        if (network.unmanaged()) {
            return;
        }
        if (isNative || network.vlan().isEmpty() && !link.trunked()) {
            subnets.of(network).ifPresent(subnet -> addUntagged(network, subnet));
        } else if (network.vlan().isEmpty()) {
            problems.add(name + ": network " + network.name() + " has no vlan, and is not the one that runs untagged on the link " + link.name());
        } else {
            subnets.tagged(network, network.vlan().get()).ifPresent(subnet -> addTagged(network, subnet));
        }
    }

    private void addUntagged(AppliedNetwork network, Subnet subnet) {
        if (untagged.filter(vlan -> vlan.id() != subnet.vlan().id()).isPresent()) {
            problems.add(name + ": its untagged networks are on several VLANs by MAAS, " + untagged.get().vid() + " and " + subnet.vlan().vid()
                    + " (network " + network.name() + ")");
            return;
        }
        untagged = Optional.of(subnet.vlan());
        own.addAll(links.of(network, subnet));
    }

    private void addTagged(AppliedNetwork network, Subnet subnet) {
        tagged.computeIfAbsent(subnet.vlan(), _ -> new ArrayList<>()).addAll(links.of(network, subnet));
        long other = taggedMtu.merge(subnet.vlan(), network.mtu(), Math::max);
        if (other != network.mtu() || network.mtu() > link.mtu()) {
            problems.add(name + ": network " + network.name() + " has the MTU " + network.mtu() + ", and "
                    + (network.mtu() > link.mtu() ? "its link " + link.name() + " " + link.mtu() : "another network of its VLAN " + other));
        }
    }

    private Optional<Integer> fabricId() {
        return untagged.or(() -> tagged.keySet().stream().findFirst()).map(Vlan::fabricId);
    }

    /** Where a network that is not this node's runs untagged, the interface still is on its VLAN. */
    private Optional<Vlan> nativeVlan() {
        return untagged.or(() -> subnets.untagged(link.name(), fabricId()));
    }

    private void checkFabric() {
        Set<String> fabrics = new LinkedHashSet<>();
        untagged.ifPresent(vlan -> fabrics.add(vlan.fabric()));
        tagged.keySet().forEach(vlan -> fabrics.add(vlan.fabric()));
        if (fabrics.size() > 1) {
            problems.add(name + ": MAAS has the networks of its link " + link.name() + " in several fabrics, " + String.join(", ", fabrics)
                    + "; they have to be in one");
        }
    }
}
