package io.drydock.functions.provisioner.network;

import io.drydock.design.model.AppliedNetwork;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the design's networks among MAAS's subnets; each trouble is told once, whatever number of interfaces is on the network. */
final class NetworkSubnets {
    private static final String CONFIGURE = ". Run configure-site-networks";

    private final NetworkMap map;
    private final Set<String> problems = new LinkedHashSet<>();

    NetworkSubnets(NetworkMap map) {
        this.map = map;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The one subnet that has the network's addresses. */
    Optional<Subnet> of(AppliedNetwork network) {
        if (network.cidr().isEmpty()) {
            problems.add("network " + network.name() + ": the design gives it no cidr");
            return Optional.empty();
        }
        List<Subnet> found = map.subnets(network.cidr().get());
        if (found.isEmpty()) {
            problems.add("network " + network.name() + ": MAAS has no subnet " + network.cidr().get().normal() + CONFIGURE);
            return Optional.empty();
        }
        if (found.size() > 1) {
            problems.add("network " + network.name() + ": MAAS has the subnet " + network.cidr().get().normal() + " " + found.size()
                    + " times, in the fabrics " + found.stream().map(subnet -> subnet.vlan().fabric()).collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    /** As {@link #of}, for a network that is tagged: MAAS has to know it by the same tag. */
    Optional<Subnet> tagged(AppliedNetwork network, long tag) {
        return of(network).filter(subnet -> {
            boolean same = subnet.vlan().vid() == tag;
            if (!same) {
                problems.add("network " + network.name() + ": MAAS has the subnet " + subnet.cidr() + " on VLAN " + subnet.vlan().vid()
                        + " of the fabric " + subnet.vlan().fabric() + ", and the design wants VLAN " + tag + CONFIGURE);
            }
            return same;
        });
    }

    /**
     * The VLAN that runs untagged on a link whose untagged network says nothing: of the fabric that its other networks are in, or else of
     * the fabric that is called as the link.
     */
    Optional<Vlan> untagged(String link, Optional<Integer> fabricId) {
        return fabricId.or(() -> map.fabric(link).map(Fabric::id)).flatMap(map::untagged);
    }
}
