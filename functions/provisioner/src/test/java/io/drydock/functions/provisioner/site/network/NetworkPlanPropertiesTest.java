package io.drydock.functions.provisioner.site.network;

import static io.drydock.functions.provisioner.site.network.SimulatedNetworks.cidr;
import static io.drydock.functions.provisioner.site.network.SimulatedNetworks.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.network.Routes.StaticRoute;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Link;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Range;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.RangeType;
import io.drydock.functions.provisioner.site.network.NetworkChange.VlanName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever MAAS has and the design says: the plan leads there, and then nothing is left to be done. */
class NetworkPlanPropertiesTest {
    @Property(tries = 500)
    void thePlanLeadsToTheDesign(@ForAll long seed) {
        Random random = new Random(seed);
        SimulatedNetworks maas = somewhere(random);
        for (int design = 0; design < 3; design++) {
            DesiredNetworks desired = new DesiredNetworks(links(random), List.of());
            NetworkPlan plan = NetworkPlan.of(desired, maas.state());
            if (plan.problems().isEmpty()) {
                plan.changes().forEach(maas::change);
                assertThat(NetworkPlan.of(desired, maas.state())).isEqualTo(new NetworkPlan(List.of(), List.of()));
            }
        }
    }

    @Property(tries = 200)
    void anInterruptedPlanIsResumed(@ForAll long seed) {
        Random random = new Random(seed);
        SimulatedNetworks maas = somewhere(random);
        DesiredNetworks desired = new DesiredNetworks(links(random), List.of());
        NetworkPlan plan = NetworkPlan.of(desired, maas.state());
        if (!plan.problems().isEmpty()) {
            return;
        }
        for (int rounds = 0; !plan.changes().isEmpty(); rounds++) {
            assertThat(rounds).isLessThan(100);
            plan.changes().subList(0, 1 + random.nextInt(plan.changes().size())).forEach(maas::change);
            plan = NetworkPlan.of(desired, maas.state());
            assertThat(plan.problems()).isEmpty();
        }
    }

    /** A MAAS in which somebody has worked before: a few fabrics with subnets of the sites below, ranges, and rack controllers. */
    private static SimulatedNetworks somewhere(Random random) {
        SimulatedNetworks maas = new SimulatedNetworks();
        for (int i = 0; i < random.nextInt(4); i++) {
            Fabric fabric = maas.addFabric(random.nextBoolean() ? "fabric-" + i : "link" + i);
            VlanName vlan = new VlanName(fabric.name(), 0);
            if (random.nextBoolean()) {
                var subnet = maas.addSubnet("10." + i + "." + random.nextInt(3) + ".0/24", vlan);
                if (random.nextInt(4) == 0) {
                    maas.addRange("dynamic", subnet.cidr().first().toString().replaceAll("0$", "150"),
                            subnet.cidr().first().toString().replaceAll("0$", "160"), subnet, "");
                }
            }
            maas.addRack("rack" + i, random.nextInt(5) > 0, vlan);
        }
        return maas;
    }

    private static List<Link> links(Random random) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            List<Net> nets = new ArrayList<>();
            for (int j = 0; j < random.nextInt(4); j++) {
                nets.add(net(random, i, j));
            }
            links.add(new Link("link" + (random.nextInt(8) == 0 ? i + 1 + 10 : i), random.nextBoolean() ? 1500 : 9000, nets));
        }
        return links;
    }

    private static Net net(Random random, int i, int j) {
        String prefix = "10." + i + "." + j + ".";
        List<Range> ranges = new ArrayList<>();
        if (random.nextBoolean()) {
            ranges.add(new Range(RangeType.RESERVED, ip(prefix + "1"), ip(prefix + (2 + random.nextInt(20)))));
        }
        if (random.nextInt(4) == 0) {
            ranges.add(new Range(RangeType.DYNAMIC, ip(prefix + (30 + random.nextInt(60))), ip(prefix + (100 + random.nextInt(100)))));
        }
        Optional<String> relay = random.nextInt(3) == 0 ? Optional.of("10." + random.nextInt(3) + "." + random.nextInt(3) + ".3") : Optional.empty();
        List<StaticRoute> routes = random.nextInt(3) == 0 ? List.of(new StaticRoute(cidr("10." + random.nextInt(3) + "." + random.nextInt(3) + ".0/24"),
                ip(prefix + "1"), Optional.of(random.nextLong(3)))) : List.of();
        return new Net("net" + i + j, cidr(prefix + "0/24"), random.nextInt(3) * 100, 1500, random.nextBoolean() ? Optional.of(ip(prefix + "1"))
                : Optional.empty(), random.nextBoolean() ? List.of(ip(prefix + "2"), ip(prefix + "3")) : List.of(), "d" + random.nextInt(3), ranges,
                relay.map(SimulatedNetworks::ip), routes);
    }
}
