package io.drydock.design.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.model.DesignText;
import io.drydock.design.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final String OTHERS = """
            ---
            {kind: Network, name: storage, data: {cidr: 10.2.0.0/16, routedomain: data}}
            ---
            {kind: Network, name: overlay, data: {cidr: 10.3.0.0/16, routedomain: data}}
            ---
            {kind: Network, name: far, data: {cidr: "fd00::/64", routedomain: data}}
            ---
            {kind: Network, name: alone, data: {cidr: 10.9.0.0/16, routedomain: other}}
            ---
            {kind: Network, name: broken, data: {cidr: ten, routedomain: data}}
            """;

    @Test
    void domainIsSpeltOutAsOneRouteToEachOtherMember() {
        assertThat(routes("{routedomain: data, gateway: 10.1.0.1, metric: 50}"))
                .containsExactly("10.3.0.0/16 by 10.1.0.1 metric 50", "10.2.0.0/16 by 10.1.0.1 metric 50");
    }

    @Test
    void domainNeedsGatewayAndMetric() {
        assertThat(routes("{routedomain: data, gateway: 10.1.0.1}")).isEmpty();
        assertThat(routes("{routedomain: data, metric: 50}")).isEmpty();
    }

    @Test
    void writtenRouteComesFirstAndIsNotRepeatedByADomain() {
        assertThat(routes("{routedomain: data, gateway: 10.1.0.1, metric: 50}, {subnet: 10.2.0.0/16, gateway: 10.1.0.2}"))
                .containsExactly("10.2.0.0/16 by 10.1.0.2 metric -", "10.3.0.0/16 by 10.1.0.1 metric 50");
    }

    @Test
    void routeToEverythingIsTheDefaultRoute() {
        Site site = DesignText.site("{kind: Network, name: n, data: {cidr: 10.1.0.0/16, routes: ["
                + "{subnet: 0.0.0.0/0, gateway: 10.1.0.1, metric: 1}, {subnet: 10.0.0.0/8, gateway: 10.1.0.1}]}}");
        assertThat(new Routes(site.networks().values()).of(site.networks().get("n"))).extracting(Routes.StaticRoute::isDefault)
                .containsExactly(true, false);
    }

    @Test
    void routesThatLeadNowhereAreLeftOut() {
        assertThat(routes("{subnet: 10.8.0.0/16}, {gateway: 10.1.0.1}, {subnet: x, gateway: 10.1.0.1}, "
                + "{routedomain: nobody, gateway: 10.1.0.1, metric: 1}")).isEmpty();
    }

    private static List<String> routes(String routes) {
        Site site = DesignText.site("{kind: Network, name: mgmt, data: {cidr: 10.1.0.0/16, routedomain: data, routes: [" + routes + "]}}\n"
                + OTHERS);
        return new Routes(site.networks().values()).of(site.networks().get("mgmt")).stream()
                .map(route -> route.subnet() + " by " + route.gateway() + " metric " + route.metric().map(String::valueOf).orElse("-"))
                .toList();
    }
}
