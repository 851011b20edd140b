package io.drydock.design.network;

import io.drydock.design.network.Network.Route;
import io.drydock.design.value.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The static routes of a site's networks, with those to route domains spelt out: one to each other member of the domain. A route that
 * lacks a gateway or names what isn't understood leads nowhere and is left out; a rule reports it.
 */
public final class Routes {
    private final Map<String, List<Network>> members = new HashMap<>();

    /** @param networks all of the site; routes are listed in their order */
    public Routes(Collection<Network> networks) {
        for (Network network : networks) {
            network.routeDomain().value().ifPresent(domain -> members.computeIfAbsent(domain, _ -> new ArrayList<>()).add(network));
        }
    }

    /**
     * A route as nodes on the network have it.
     *
     * @param metric lower is preferred; absent where the design leaves it to the system
     */
    public record StaticRoute(Cidr subnet, IpAddress gateway, Optional<Long> metric) {
        /** Whether it is for everything that no other route is for. */
        public boolean isDefault() {
            return subnet.isEverything();
        }
    }

    /**
     * The routes of {@code network}: first those with a subnet as written, then those to its route domains. A domain's member gets none
     * where a route to its subnet is written, or where gateway and member are not of one address family.
     */
    public List<StaticRoute> of(Network network) {
        List<StaticRoute> routes = new ArrayList<>();
        Set<Cidr> known = new HashSet<>();
        network.cidr().value().map(Cidr::normal).ifPresent(known::add);
        for (Route route : network.routes()) {
            if (route.subnet() instanceof Field.Present<Cidr>(Cidr subnet)
                    && route.gateway() instanceof Field.Present<IpAddress>(IpAddress gateway)) {
                routes.add(new StaticRoute(subnet.normal(), gateway, route.metric().value()));
                known.add(subnet.normal());
            }
        }
        for (Route route : network.routes()) {
            expand(route, known, routes);
        }
        return List.copyOf(routes);
    }

    private void expand(Route route, Set<Cidr> known, List<StaticRoute> routes) {
        if (!(route.routeDomain() instanceof Field.Present<String>(String domain))
                || !(route.gateway() instanceof Field.Present<IpAddress>(IpAddress gateway)) || !route.metric().isPresent()) {
            return;
        }
        for (Network member : members.getOrDefault(domain, List.of())) {
            member.cidr().value().map(Cidr::normal)
                    .filter(subnet -> subnet.address().family() == gateway.family() && known.add(subnet))
                    .ifPresent(subnet -> routes.add(new StaticRoute(subnet, gateway, route.metric().value())));
        }
    }
}
