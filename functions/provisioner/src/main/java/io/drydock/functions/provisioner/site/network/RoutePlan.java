package io.drydock.functions.provisioner.site.network;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.Routes.StaticRoute;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateRoute;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateRoute;
import io.drydock.functions.provisioner.site.network.NetworkState.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The static routes of a subnet. MAAS leads them to subnets that it knows; routes that the design does not have stay as they are. */
final class RoutePlan {
    /** Of a route whose metric the design leaves open. */
    private static final long DEFAULT_METRIC = 100;

    private final NetworkState state;
    private final Set<Cidr> designed;
    private final List<String> problems;

    /** @param designed the CIDRs that MAAS will have by the design */
    RoutePlan(NetworkState state, Set<Cidr> designed, List<String> problems) {
        this.state = state;
        this.designed = designed;
        this.problems = problems;
    }

    List<NetworkChange> changes(Net net) {
        Map<Cidr, List<StaticRoute>> byDestination = net.routes().stream().filter(route -> isPossible(route, net)).distinct()
                .collect(Collectors.groupingBy(StaticRoute::subnet, LinkedHashMap::new, Collectors.toList()));
        List<NetworkChange> changes = new ArrayList<>();
        byDestination.forEach((destination, routes) -> changes.addAll(changes(net.cidr(), destination, routes)));
        return changes;
    }

    private boolean isPossible(StaticRoute route, Net net) {
        String name = "The route of network " + net.name() + " to " + route.subnet() + " by " + route.gateway();
        if (!net.cidr().contains(route.gateway())) {
            problems.add(name + " has a gateway that is not in its subnet " + net.cidr());
            return false;
        }
        if (!designed.contains(route.subnet()) && state.subnet(route.subnet()).isEmpty()) {
            problems.add(name + " leads to a subnet that neither the design nor MAAS has: MAAS leads routes to its own subnets only. Create it in MAAS, "
                    + "or as a network of the design");
            return false;
        }
        return true;
    }

    private List<NetworkChange> changes(Cidr source, Cidr destination, List<StaticRoute> wanted) {
        List<Route> present = new ArrayList<>(present(source, destination));
        List<StaticRoute> missing = new ArrayList<>();
        List<NetworkChange> changes = new ArrayList<>();
        for (StaticRoute route : wanted) {
            Optional<Route> same = present.stream().filter(found -> found.gateway().equals(route.gateway())).findFirst();
            same.ifPresentOrElse(found -> {
                present.remove(found);
                if (found.metric() != metric(route)) {
                    changes.add(new UpdateRoute(found.id(), source, destination, route.gateway(), metric(route)));
                }
            }, () -> missing.add(route));
        }
        for (StaticRoute route : missing) {
            changes.add(present.isEmpty() ? new CreateRoute(source, destination, route.gateway(), metric(route))
                    : new UpdateRoute(present.removeFirst().id(), source, destination, route.gateway(), metric(route)));
        }
        return changes;
    }

    private List<Route> present(Cidr source, Cidr destination) {
        Optional<Integer> from = state.subnet(source).map(Subnet::id);
        Optional<Integer> to = state.subnet(destination).map(Subnet::id);
        return state.routes().stream().filter(route -> from.equals(Optional.of(route.source())) && to.equals(Optional.of(route.destination()))).toList();
    }

    private static int metric(StaticRoute route) {
        return route.metric().orElse(DEFAULT_METRIC).intValue();
    }
}
