package io.drydock.functions.network.wanted;

import io.drydock.design.model.AppliedLink;
import io.drydock.design.model.AppliedLink.Bond;
import io.drydock.design.model.AppliedNetwork;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.Interface;
import io.drydock.design.network.NetworkLink.Bonding.PeerRate;
import io.drydock.functions.network.NetworkSettings;
import io.drydock.functions.network.port.PortState;
import io.drydock.functions.network.port.PortState.Lag;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How the switch ports at the other ends of a node's interfaces shall be set up, by the interface's name. */
public final class WantedPorts {
    private static final String PXE = "pxe";

    private final AppliedNode node;
    private final NetworkSettings settings;

    public WantedPorts(AppliedNode node, NetworkSettings settings) {
        this.node = node;
        this.settings = settings;
    }

    /** For work: as the links say. Links that the design leaves to others (noconfig), and interfaces without a defined link, are not there. */
    public Map<String, PortState> production() {
        Map<String, PortState> ports = new LinkedHashMap<>();
        node.interfaces().forEach((name, device) -> device.deviceLink().map(node.links()::get).filter(link -> !link.unmanaged())
                .ifPresent(link -> ports.put(name, production(name, link))));
        return Collections.unmodifiableMap(ports);
    }

    /**
     * For booting from the network: access ports of the PXE network, whatever the interface is for otherwise. It is the interface that is labelled
     * {@code pxe}, or where none is, the first one with a network that gives out addresses by DHCP.
     *
     * @param dhcp names of the networks that do
     */
    public Map<String, PortState> pxe(Set<String> dhcp) {
        Map<String, PortState> ports = new LinkedHashMap<>();
        node.interfaces().forEach((name, device) -> {
            if (device.labels().containsKey(PXE)) {
                pxeNetwork(device).ifPresent(network -> ports.put(name, access(name, network)));
            }
        });
        if (ports.isEmpty()) {
            node.interfaces().entrySet().stream().filter(entry -> isManaged(entry.getValue()))
                    .flatMap(entry -> entry.getValue().networks().stream().filter(dhcp::contains).map(node.networks()::get).filter(Objects::nonNull)
                            .map(network -> Map.entry(entry.getKey(), network)))
                    .findFirst().ifPresent(found -> ports.put(found.getKey(), access(found.getKey(), found.getValue())));
        }
        return Collections.unmodifiableMap(ports);
    }

    private PortState access(String name, AppliedNetwork network) {
        return new PortState(Optional.of(vlan(network)), new TreeSet<>(), network.mtu(), Optional.empty(), true, description(name));
    }

    private boolean isManaged(Interface device) {
        return device.deviceLink().map(node.links()::get).filter(AppliedLink::unmanaged).isEmpty();
    }

    private PortState production(String name, AppliedLink link) {
        Optional<AppliedNetwork> untagged = link.nativeNetwork().map(node.networks()::get);
        SortedSet<Integer> tagged = new TreeSet<>();
        if (link.trunked()) {
            node.networks().values().stream().filter(network -> link.allowedNetworks().contains(network.name()))
                    .filter(network -> untagged.filter(network::equals).isEmpty()).flatMap(network -> network.vlan().stream())
                    .forEach(vlan -> tagged.add(Math.toIntExact(vlan)));
        }
        return new PortState(untagged.map(this::vlan), tagged, link.mtu(), link.bond().flatMap(bond -> lag(name, bond)), true, description(name));
    }

    /** Bonds whose ports the switch needs to know as one; of active-backup it needs to know nothing. */
    private Optional<Lag> lag(String name, Bond bond) {
        return switch (bond.mode()) {
            case LACP -> Optional.of(new Lag(node.name() + "-" + name, true, bond.peerRate() == PeerRate.FAST));
            case BALANCE_RR -> Optional.of(new Lag(node.name() + "-" + name, false, false));
            case ACTIVE_BACKUP, DISABLED -> Optional.empty();
        };
    }

    /** The network that its link has untagged, or the first one on it. */
    private Optional<AppliedNetwork> pxeNetwork(Interface device) {
        if (!isManaged(device)) {
            return Optional.empty();
        }
        Optional<String> untagged = device.deviceLink().map(node.links()::get).flatMap(AppliedLink::nativeNetwork);
        return untagged.filter(device.networks()::contains).or(() -> device.networks().stream().findFirst()).map(node.networks()::get);
    }

    private int vlan(AppliedNetwork network) {
        return network.vlan().map(Math::toIntExact).orElseGet(() -> settings.vlans().getOrDefault(network.name(), settings.defaultVlan()));
    }

    private String description(String name) {
        return "node " + node.name() + " " + name;
    }
}
