package io.drydock.functions.provisioner.network;

import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.model.AppliedNetwork;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.network.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The links to subnets that an interface shall have: by the node's addressing, and up without an address where that says nothing of a network. */
final class LinkDesign {
    private final AppliedNode node;
    private final List<String> problems;

    LinkDesign(AppliedNode node, List<String> problems) {
        this.node = node;
        this.problems = problems;
    }

    /** Those to one network's subnet. */
    List<DesiredLink> of(AppliedNetwork network, Subnet subnet) {
        boolean primary = node.primaryNetwork().filter(network.name()::equals).isPresent();
        boolean gateway = primary && gateway(network, subnet);
        List<DesiredLink> links = new ArrayList<>();
        for (Addressing entry : node.addressing()) {
            if (!entry.network().orElse("").equals(network.name())) {
                continue;
            }
            if (entry.dhcp()) {
                links.add(new DesiredLink(LinkMode.DHCP, subnet, Optional.empty(), false));
            } else {
                entry.address().value().ifPresent(address -> links.add(fixed(network, subnet, address, gateway && links.isEmpty())));
            }
        }
        if (links.isEmpty()) {
            links.add(new DesiredLink(LinkMode.LINK_UP, subnet, Optional.empty(), false));
        }
        return links;
    }

    private DesiredLink fixed(AppliedNetwork network, Subnet subnet, IpAddress address, boolean gateway) {
        if (!subnet.cidr().contains(address)) {
            problems.add("network " + network.name() + ": the address " + address + " is not in MAAS's subnet " + subnet.cidr());
        } else if (subnet.cidr().networkAddress().filter(address::equals).isPresent()
                || subnet.cidr().broadcast().filter(address::equals).isPresent()) {
            problems.add("network " + network.name() + ": the address " + address + " is no node's in MAAS's subnet " + subnet.cidr());
        }
        return new DesiredLink(LinkMode.STATIC, subnet, Optional.of(address), gateway);
    }

    /** Whether MAAS can send the default route there: its subnet's gateway is the one that is used. */
    private boolean gateway(AppliedNetwork network, Subnet subnet) {
        if (network.gateway().isPresent() && !network.gateway().equals(subnet.gateway())) {
            problems.add("network " + network.name() + ": the design's default gateway is " + network.gateway().get() + ", and that of MAAS's subnet "
                    + subnet.cidr() + " is " + subnet.gateway().map(IpAddress::toString).orElse("none") + ". Run configure-site-networks");
        }
        return subnet.gateway().isPresent();
    }

    /** An interface that has an address is up: MAAS does not take a link without one beside it. */
    static List<DesiredLink> joined(List<DesiredLink> links) {
        List<DesiredLink> addressed = links.stream().filter(link -> link.mode() != LinkMode.LINK_UP).toList();
        return addressed.isEmpty() ? links.stream().limit(1).toList() : addressed;
    }
}
