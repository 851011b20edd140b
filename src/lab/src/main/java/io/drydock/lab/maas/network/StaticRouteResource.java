package io.drydock.lab.maas.network;

import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import java.util.Optional;

/** {@code static-routes/}. */
final class StaticRouteResource {
    private final Networks networks;

    StaticRouteResource(Networks networks) {
        this.networks = networks;
    }

    void routes(Routes routes) {
        routes.at("static-routes/").get(_ -> Answers.list(networks.routes(), NetworkJson::of)).post(request -> save(request, null));
        routes.at("static-routes/{id}/").get(request -> MaasReply.json(NetworkJson.of(route(request))))
                .put(request -> save(request, route(request))).delete(request -> {
                    networks.remove(route(request));
                    return MaasReply.noContent();
                });
    }

    private StaticRoute route(MaasRequest request) throws Refused {
        return networks.routes().stream().filter(route -> Integer.toString(route.id()).equals(request.variable("id"))).findFirst()
                .orElseThrow(() -> Refused.notFound("StaticRoute"));
    }

    private MaasReply save(MaasRequest request, StaticRoute own) throws Refused {
        Form form = new Form(request);
        if (own == null) {
            form.required("source");
            form.required("destination");
            form.required("gateway_ip");
        }
        Optional<Subnet> source = form.object("source", networks::subnet).or(() -> Optional.ofNullable(own).map(StaticRoute::source));
        Optional<Subnet> destination = form.object("destination", networks::subnet).or(() -> Optional.ofNullable(own).map(StaticRoute::destination));
        Optional<IpAddress> gateway = form.address("gateway_ip").or(() -> Optional.ofNullable(own).map(StaticRoute::gateway));
        Optional<Integer> metric = form.whole("metric", 0, Integer.MAX_VALUE);
        form.check();
        StaticRoute wanted = new StaticRoute(own == null ? 0 : own.id(), source.orElseThrow(), destination.orElseThrow(), gateway.orElseThrow(),
                metric.orElse(own == null ? 0 : own.metric()));
        check(wanted, own, form);
        form.check();
        StaticRoute saved = own == null ? wanted.withId(networks.nextRoute()) : wanted;
        networks.put(saved);
        return MaasReply.json(NetworkJson.of(saved));
    }

    private void check(StaticRoute route, StaticRoute own, Form form) {
        if (!route.source().cidr().contains(route.gateway())) {
            form.error("gateway_ip", "Enter an IP address in " + route.source().cidr() + ".");
        }
        if (route.source() == route.destination()) {
            form.error("source and destination cannot be the same subnet.");
        } else if (route.source().cidr().address().family() != route.destination().cidr().address().family()) {
            form.error("source and destination must be the same IP version.");
        } else if (networks.routes().stream().anyMatch(other -> other != own && other.source() == route.source()
                && other.destination() == route.destination() && other.gateway().equals(route.gateway()))) {
            form.error("Static route with this Source, Destination and Gateway IP already exists.");
        }
    }
}
