package io.drydock.design.model;

import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The links and networks of a site, as its nodes see them; each is made once and shared. */
final class Wiring {
    private final Map<String, AppliedLink> links = new HashMap<>();
    private final Map<String, AppliedNetwork> networks = new HashMap<>();

    Wiring(Collection<NetworkLink> links, Collection<Network> networks) {
        Map<String, Long> mtu = new HashMap<>();
        for (NetworkLink link : links) {
            this.links.put(link.name(), AppliedLink.of(link));
            link.allowedNetworks().forEach(network -> mtu.putIfAbsent(network, link.mtu().orElse(NetworkLink.DEFAULT_MTU)));
        }
        networks.forEach(network -> this.networks.put(network.name(),
                AppliedNetwork.of(network, mtu.getOrDefault(network.name(), NetworkLink.DEFAULT_MTU))));
    }

    /** The links at the other ends of interfaces, by name, as far as they are defined. */
    Map<String, AppliedLink> links(Collection<AppliedNode.Interface> interfaces) {
        Map<String, AppliedLink> used = new TreeMap<>();
        interfaces.forEach(one -> one.deviceLink().map(links::get).ifPresent(link -> used.put(link.name(), link)));
        return Collections.unmodifiableMap(used);
    }

    /** The networks of interfaces, of their links and of addresses, and the primary one, by name, as far as they are defined. */
    Map<String, AppliedNetwork> networks(Collection<AppliedNode.Interface> interfaces, List<Addressing> addressing, Optional<String> primary) {
        Set<String> names = new LinkedHashSet<>();
        interfaces.forEach(one -> names.addAll(one.networks()));
        links(interfaces).values().forEach(link -> names.addAll(link.allowedNetworks()));
        addressing.forEach(entry -> entry.network().value().ifPresent(names::add));
        primary.ifPresent(names::add);
        Map<String, AppliedNetwork> used = new TreeMap<>();
        names.stream().filter(networks::containsKey).forEach(name -> used.put(name, networks.get(name)));
        return Collections.unmodifiableMap(used);
    }
}
