package io.drydock.functions.provisioner.site.network;

import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Link;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateFabric;
import io.drydock.functions.provisioner.site.network.NetworkChange.RenameFabric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fabric is a link's: the one that has its networks' subnets, else the one with its name, else a new one. */
final class FabricPlan {
    private final NetworkState state;
    private final List<String> problems;

    FabricPlan(NetworkState state, List<String> problems) {
        this.state = state;
        this.problems = problems;
    }

    /** The links whose fabric is known; why it is not is told among the problems. */
    List<PlacedLink> place(List<Link> links) {
        Map<Link, Fabric> bySubnet = new LinkedHashMap<>();
        Set<Link> unclear = new HashSet<>();
        for (Link link : links) {
            List<Fabric> found = link.networks().stream().flatMap(net -> state.subnet(net.cidr()).stream())
                    .flatMap(subnet -> state.fabricOf(subnet).stream()).distinct().toList();
            if (found.size() > 1) {
                unclear.add(link);
                problems.add("The networks of link " + link.name() + " are in several fabrics: " + where(link)
                        + ". A link is one fabric: move the subnets into one of them");
            } else if (found.size() == 1) {
                bySubnet.put(link, found.getFirst());
            }
        }
        Set<Link> shared = sharing(bySubnet);
        return links.stream().filter(link -> !unclear.contains(link) && !shared.contains(link))
                .map(link -> new PlacedLink(link, Optional.ofNullable(bySubnet.get(link)).or(() -> byName(link, bySubnet)))).toList();
    }

    private String where(Link link) {
        return link.networks().stream().flatMap(net -> state.subnet(net.cidr()).flatMap(state::fabricOf)
                        .map(fabric -> net.name() + " (" + net.cidr() + ") in " + fabric.name()).stream())
                .collect(Collectors.joining(", "));
    }

    private Set<Link> sharing(Map<Link, Fabric> bySubnet) {
        Map<Fabric, List<Link>> links = bySubnet.keySet().stream().collect(Collectors.groupingBy(bySubnet::get, LinkedHashMap::new, Collectors.toList()));
        Set<Link> sharing = new HashSet<>();
        links.forEach((fabric, own) -> {
            if (own.size() > 1) {
                sharing.addAll(own);
                problems.add("The networks of the links " + own.stream().map(Link::name).collect(Collectors.joining(" and "))
                        + " are in one fabric, " + fabric.name() + ": " + own.stream().map(this::where).collect(Collectors.joining(", "))
                        + ". Each link is a fabric of its own: move the subnets of all but one out of it");
            }
        });
        return sharing;
    }

    private Optional<Fabric> byName(Link link, Map<Link, Fabric> bySubnet) {
        return state.fabric(link.name()).filter(fabric -> !bySubnet.containsValue(fabric));
    }

    /** Renames come first, in an order in which no two fabrics ever have one name. */
    List<NetworkChange> changes(List<PlacedLink> placed) {
        Set<String> taken = state.fabrics().stream().map(Fabric::name).collect(Collectors.toCollection(HashSet::new));
        List<RenameFabric> renames = new ArrayList<>(placed.stream().flatMap(link -> link.fabric().stream()
                .filter(fabric -> !fabric.name().equals(link.link().name())).map(fabric -> new RenameFabric(fabric.name(), link.link().name()))).toList());
        List<NetworkChange> changes = new ArrayList<>();
        for (Optional<RenameFabric> next = free(renames, taken); next.isPresent(); next = free(renames, taken)) {
            renames.remove(next.get());
            taken.remove(next.get().from());
            taken.add(next.get().to());
            changes.add(next.get());
        }
        renames.forEach(stuck -> problems.add("Fabric " + stuck.from() + " has the networks of link " + stuck.to()
                + " and is to have its name, which another fabric has. Rename that one, or delete it if it is empty"));
        placed.stream().filter(link -> link.fabric().isEmpty()).forEach(link -> changes.add(new CreateFabric(link.link().name())));
        return changes;
    }

    private static Optional<RenameFabric> free(List<RenameFabric> renames, Set<String> taken) {
        return renames.stream().filter(rename -> !taken.contains(rename.to())).findFirst();
    }
}
