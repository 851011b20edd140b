package io.drydock.functions.provisioner.site.network;

import static io.drydock.functions.provisioner.site.network.SimulatedNetworks.cidr;
import static io.drydock.functions.provisioner.site.network.SimulatedNetworks.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.network.Routes.StaticRoute;
import io.drydock.functions.provisioner.site.change.Change;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Link;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.NodeAddress;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Range;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.RangeType;
import io.drydock.functions.provisioner.site.network.NetworkChange.VlanName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkPlanTest {
    private static final VlanName UNTAGGED = new VlanName("fabric-0", 0);
    private static final Range DHCP = new Range(RangeType.DYNAMIC, ip("10.1.0.100"), ip("10.1.0.200"));
    private static final Range RESERVED = new Range(RangeType.RESERVED, ip("10.1.0.1"), ip("10.1.0.9"));
    private static final Net PXE = net("pxe", "10.1.0.0/24", 0, RESERVED, DHCP);
    private static final Net STORAGE = net("storage", "10.2.0.0/24", 120);

    private final SimulatedNetworks maas = new SimulatedNetworks();

    @Test
    void aSiteThatMaasKnowsNothingOfIsMade() {
        assertThat(make(link("uplink", 9000, STORAGE, net("management", "10.3.0.0/24", 0)))).containsExactly("create fabric uplink",
                "give the untagged VLAN of fabric uplink MTU 9000", "create VLAN 120 of fabric uplink for storage, MTU 1500",
                "create domain local", "create subnet storage (10.2.0.0/24) on VLAN 120 of fabric uplink",
                "create subnet management (10.3.0.0/24) on the untagged VLAN of fabric uplink");
        assertThat(plan(link("uplink", 9000, STORAGE, net("management", "10.3.0.0/24", 0))).changes()).isEmpty();
    }

    @Test
    void theFabricOfASubnetTakesTheLinksName() {
        maas.addFabric("fabric-0");
        maas.addSubnet("10.1.0.0/24", UNTAGGED);
        maas.addRack("rack1", true, UNTAGGED);
        maas.addRack("rack2", true, UNTAGGED);
        maas.addRack("rack3", true, UNTAGGED);

        assertThat(make(link("pxe", 1500, PXE))).containsExactly("rename fabric fabric-0 to pxe", "create domain local", "give subnet 10.1.0.0/24 the name pxe", "create reserved range 10.1.0.1 to 10.1.0.9 of subnet 10.1.0.0/24",
                "create dynamic range 10.1.0.100 to 10.1.0.200 of subnet 10.1.0.0/24",
                "serve DHCP on the untagged VLAN of fabric pxe by rack controller rack1 and rack2");
        assertThat(plan(link("pxe", 1500, PXE)).changes()).isEmpty();
    }

    @Test
    void aLinkInSeveralFabricsIsAContradiction() {
        maas.addFabric("fabric-0");
        maas.addFabric("fabric-1");
        maas.addSubnet("10.2.0.0/24", UNTAGGED);
        maas.addSubnet("10.3.0.0/24", new VlanName("fabric-1", 0));

        assertThat(plan(link("uplink", 1500, STORAGE, net("management", "10.3.0.0/24", 0))).problems()).singleElement().asString()
                .contains("uplink", "several fabrics", "storage (10.2.0.0/24) in fabric-0", "management (10.3.0.0/24) in fabric-1");
    }

    @Test
    void twoLinksInOneFabricAreAContradiction() {
        maas.addFabric("fabric-0");
        maas.addSubnet("10.2.0.0/24", UNTAGGED);
        maas.addSubnet("10.3.0.0/24", UNTAGGED);

        assertThat(plan(link("a", 1500, STORAGE), link("b", 1500, net("management", "10.3.0.0/24", 0))).problems()).singleElement().asString()
                .contains("a and b", "fabric-0");
    }

    @Test
    void aNameThatAnotherFabricHasIsAContradiction() {
        maas.addFabric("fabric-0");
        maas.addFabric("pxe");
        maas.addSubnet("10.2.0.0/24", UNTAGGED);

        assertThat(plan(link("pxe", 1500, STORAGE)).problems()).singleElement().asString().contains("fabric-0", "pxe");
    }

    @Test
    void fabricsGiveNamesOnInOrder() {
        maas.addFabric("a");
        maas.addFabric("b");
        maas.addSubnet("10.2.0.0/24", new VlanName("a", 0));
        maas.addSubnet("10.3.0.0/24", new VlanName("b", 0));

        assertThat(make(link("b", 1500, STORAGE), link("c", 1500, net("management", "10.3.0.0/24", 0)))).startsWith("rename fabric b to c",
                "rename fabric a to b");
        assertThat(plan(link("b", 1500, STORAGE), link("c", 1500, net("management", "10.3.0.0/24", 0))).changes()).isEmpty();
    }

    @Test
    void aSubnetOnAnotherVlanIsMoved() {
        maas.addFabric("uplink");
        maas.addSubnet("10.2.0.0/24", new VlanName("uplink", 0));

        assertThat(make(link("uplink", 1500, STORAGE))).contains("create VLAN 120 of fabric uplink for storage, MTU 1500",
                "give subnet 10.2.0.0/24 the name storage, its place on VLAN 120 of fabric uplink");
    }

    @Test
    void aRangeThatOverlapsSomebodyElsesIsAContradiction() {
        maas.addFabric("pxe");
        maas.addRange("reserved", "10.1.0.150", "10.1.0.160", maas.addSubnet("10.1.0.0/24", new VlanName("pxe", 0)), "printers");
        maas.addRack("rack1", true, new VlanName("pxe", 0));

        assertThat(plan(link("pxe", 1500, PXE)).problems()).singleElement().asString().contains("dynamic range 10.1.0.100 to 10.1.0.200",
                "reserved range 10.1.0.150 to 10.1.0.160 ('printers')");
    }

    @Test
    void aRangeOfAnEarlierDesignMakesPlace() {
        maas.addFabric("pxe");
        maas.addRack("rack1", true, new VlanName("pxe", 0));
        make(link("pxe", 1500, net("pxe", "10.1.0.0/24", 0, new Range(RangeType.DYNAMIC, ip("10.1.0.50"), ip("10.1.0.120")))));

        assertThat(make(link("pxe", 1500, PXE))).containsExactly("delete dynamic range 10.1.0.50 to 10.1.0.120 ('drydock: pxe') of subnet 10.1.0.0/24",
                "create reserved range 10.1.0.1 to 10.1.0.9 of subnet 10.1.0.0/24", "create dynamic range 10.1.0.100 to 10.1.0.200 of subnet 10.1.0.0/24");
        assertThat(make(link("pxe", 1500, net("pxe", "10.1.0.0/24", 0)))).contains("end DHCP on the untagged VLAN of fabric pxe");
        assertThat(plan(link("pxe", 1500, net("pxe", "10.1.0.0/24", 0))).changes()).isEmpty();
    }

    @Test
    void anAddressInADynamicRangeThatTheDesignDoesNotHaveIsAContradiction() {
        maas.addFabric("uplink");
        VlanName vlan = new VlanName("uplink", 0);
        maas.addRange("dynamic", "10.2.0.50", "10.2.0.60", maas.addSubnet("10.2.0.0/24", vlan), "");
        DesiredNetworks desired = new DesiredNetworks(List.of(link("uplink", 1500, STORAGE)), List.of(new NodeAddress("n1", "storage", ip("10.2.0.55")),
                new NodeAddress("n2", "storage", ip("10.2.0.61"))));

        assertThat(NetworkPlan.of(desired, maas.state()).problems()).singleElement().asString().contains("n1 (10.2.0.55)", "10.2.0.50 to 10.2.0.60")
                .doesNotContain("n2");
    }

    @Test
    void aSubnetWithinANetworkIsAContradiction() {
        maas.addFabric("fabric-0");
        maas.addSubnet("10.2.0.128/25", UNTAGGED);
        maas.addSubnet("10.0.0.0/8", UNTAGGED);

        assertThat(plan(link("uplink", 1500, STORAGE)).problems()).singleElement().asString().contains("10.2.0.128/25", "storage", "fabric-0");
    }

    @Test
    void dhcpWithoutAHealthyRackControllerIsAContradiction() {
        maas.addFabric("pxe");
        assertThat(plan(link("pxe", 1500, PXE)).problems()).singleElement().asString().contains("no healthy rack controller", "0 rack controllers");

        maas.addRack("rack1", false, new VlanName("pxe", 0));
        assertThat(plan(link("pxe", 1500, PXE)).problems()).singleElement().asString().contains("rack1-host (rack1): dhcpd is dead");
    }

    @Test
    void whoServesDhcpWellGoesOn() {
        maas.addFabric("pxe");
        VlanName vlan = new VlanName("pxe", 0);
        maas.addRack("rack9", true, vlan);
        make(link("pxe", 1500, PXE));
        maas.addRack("rack1", true, vlan);

        assertThat(make(link("pxe", 1500, PXE))).containsExactly("serve DHCP on the untagged VLAN of fabric pxe by rack controller rack9 and rack1");
        maas.addRack("rack0", true, vlan);
        assertThat(plan(link("pxe", 1500, PXE)).changes()).isEmpty();
    }

    @Test
    void dhcpIsRelayedToTheVlanOfTheTarget() {
        Net far = new Net("far", cidr("10.7.0.0/24"), 0, 1500, Optional.empty(), List.of(), "local",
                List.of(new Range(RangeType.DYNAMIC, ip("10.7.0.100"), ip("10.7.0.200"))), Optional.of(ip("10.2.0.3")), List.of());

        assertThat(plan(link("far", 1500, far)).problems()).singleElement().asString().contains("10.2.0.3");
        assertThat(make(link("far", 1500, far), link("uplink", 1500, STORAGE))).contains(
                "relay DHCP of the untagged VLAN of fabric far to VLAN 120 of fabric uplink");
        assertThat(plan(link("far", 1500, far), link("uplink", 1500, STORAGE)).changes()).isEmpty();
    }

    @Test
    void routesLeadToKnownSubnets() {
        Net routed = new Net("routed", cidr("10.8.0.0/24"), 0, 1500, Optional.of(ip("10.8.0.1")), List.of(ip("10.8.0.2")), "local", List.of(),
                Optional.empty(), List.of(new StaticRoute(cidr("10.2.0.0/24"), ip("10.8.0.1"), Optional.empty())));

        assertThat(plan(link("routed", 1500, routed)).problems()).singleElement().asString().contains("routed", "10.2.0.0/24", "neither");
        assertThat(make(link("routed", 1500, routed), link("uplink", 1500, STORAGE))).contains(
                "create route from 10.8.0.0/24 to 10.2.0.0/24 by 10.8.0.1, metric 100");
        Net elsewhere = new Net("routed", routed.cidr(), 0, 1500, routed.gateway(), List.of(), "local", List.of(), Optional.empty(),
                List.of(new StaticRoute(cidr("10.2.0.0/24"), ip("10.8.0.9"), Optional.of(20L))));
        assertThat(make(link("routed", 1500, elsewhere), link("uplink", 1500, STORAGE))).containsExactly("give subnet 10.8.0.0/24 no name servers",
                "give the route from 10.8.0.0/24 to 10.2.0.0/24 gateway 10.8.0.9 and metric 20");
    }

    @Test
    void everyContradictionIsTold() {
        Net wrong = new Net("wrong", cidr("10.8.0.0/24"), 0, 1500, Optional.of(ip("10.9.0.1")), List.of(), "local",
                List.of(new Range(RangeType.RESERVED, ip("10.8.0.1"), ip("10.8.1.1"))), Optional.empty(),
                List.of(new StaticRoute(cidr("10.2.0.0/24"), ip("10.9.0.1"), Optional.empty())));

        assertThat(plan(link("wrong", 1500, wrong), link("pxe", 1500, PXE)).problems()).hasSize(4);
    }

    private List<String> make(Link... links) {
        NetworkPlan plan = plan(links);
        assertThat(plan.problems()).isEmpty();
        plan.changes().forEach(maas::change);
        return plan.changes().stream().map(Change::text).toList();
    }

    private NetworkPlan plan(Link... links) {
        return NetworkPlan.of(new DesiredNetworks(List.of(links), List.of()), maas.state());
    }

    static Link link(String name, int mtu, Net... nets) {
        return new Link(name, mtu, List.of(nets));
    }

    static Net net(String name, String cidr, int vid, Range... ranges) {
        return new Net(name, cidr(cidr), vid, 1500, Optional.empty(), List.of(), "local", List.of(ranges), Optional.empty(), List.of());
    }
}
