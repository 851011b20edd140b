package io.drydock.functions.provisioner.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.design.model.AppliedLink.Bond;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.NetworkLink.Bonding.Hash;
import io.drydock.design.network.NetworkLink.Bonding.Mode;
import io.drydock.design.network.NetworkLink.Bonding.PeerRate;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.network.DesiredInterface.Kind;
import io.drydock.functions.provisioner.network.MachineInterface.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Designs and machines come from a generator of random numbers that jqwik gives the seeds of. */
class NetworkPlanPropertyTest {
    private static final int PORTS = 5;
    private static final int FABRICS = 3;
    private static final List<String> NAMES = List.of("eno0", "eno1", "eno2", "eno3", "eno4", "pxe0", "bond0", "bond1");
    private static final List<Integer> TAGS = List.of(120, 130, 140);

    @Property(tries = 2000)
    void aPlanLeadsToTheDesiredStateWhateverWasThere(@ForAll long seed) {
        Random random = new Random(seed);
        ModelOfMaas maas = new ModelOfMaas(commissioned(random));
        for (int i = 0; i < 4; i++) {
            DesiredNetwork desired = design(random);
            List<NetworkChange> plan = NetworkPlan.of(desired, maas.network());
            plan.forEach(maas::apply);

            assertIs(maas.network(), desired);
            assertThat(NetworkPlan.of(desired, maas.network())).as("a second plan after %s", plan).isEmpty();
        }
    }

    private static void assertIs(MachineNetwork network, DesiredNetwork desired) {
        Set<String> named = new LinkedHashSet<>();
        for (DesiredInterface wanted : desired.interfaces()) {
            MachineInterface found = network.named(wanted.name()).orElseThrow(() -> new AssertionError(wanted + " is not there"));
            named.add(found.name());
            assertThat(found.vlan().map(Vlan::id)).as("the VLAN of %s", found).isEqualTo(wanted.vlan().map(Vlan::id));
            assertThat(found.mtu(found.vlan())).as("the MTU of %s", found).isEqualTo(wanted.mtu());
            switch (wanted.kind()) {
                case Kind.Physical(int id) -> assertThat(found.id()).isEqualTo(id);
                case Kind.Bond bond -> {
                    assertThat(found.type()).isEqualTo(Type.BOND);
                    assertThat(bond.options().are(found.params())).as("the options of %s", found).isTrue();
                    assertThat(found.parents().stream().map(parent -> network.named(parent).orElseThrow().id()))
                            .containsExactlyInAnyOrderElementsOf(bond.parents());
                    named.addAll(found.parents());
                }
                case Kind.Tagged(String parent) -> assertThat(found.parents()).containsExactly(parent);
            }
            List<DesiredLink> missing = wanted.links().stream().filter(link -> found.links().stream().noneMatch(one -> one.is(link))).toList();
            assertThat(missing).as("missing links of %s", found).isEmpty();
            assertThat(found.links().stream().filter(link -> link.mode() != LinkMode.LINK_UP)).as("links of %s", found)
                    .hasSize((int) wanted.links().stream().filter(link -> link.mode() != LinkMode.LINK_UP).count());
            found.links().forEach(link -> assertThat(network.gatewayLinks().contains(link.id())).as("the gateway by %s", link)
                    .isEqualTo(wanted.links().stream().anyMatch(one -> one.gateway() && link.is(one))));
        }
        network.interfaces().stream().filter(one -> !named.contains(one.name())).forEach(one -> {
            assertThat(one.type()).as("%s is left", one).isEqualTo(Type.PHYSICAL);
            assertThat(one.vlan()).as("%s is disconnected", one).isEmpty();
            assertThat(one.links()).isEmpty();
        });
    }

    /** Each port is in no VLAN, in one of its own, or on one of the site's; the first has an address of MAAS's choice. */
    private static List<MachineInterface> commissioned(Random random) {
        List<MachineInterface> ports = new ArrayList<>();
        for (int id = 0; id < PORTS; id++) {
            Optional<Vlan> vlan = switch (random.nextInt(3)) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(vlan(100 + id, 0));
                default -> Optional.of(vlan(random.nextInt(FABRICS), 0));
            };
            List<InterfaceLink> links = vlan.isEmpty() ? List.of() : List.of(new InterfaceLink(500 + id, id == 0 ? LinkMode.AUTO : LinkMode.LINK_UP,
                    id == 0 ? OptionalInt.of(subnet(vlan.get(), 0).id()) : OptionalInt.empty(), "", Optional.empty()));
            ports.add(new MachineInterface(id, "eno" + id, Type.PHYSICAL, Optional.empty(), vlan, List.of(), OptionalLong.empty(),
                    JsonNodeFactory.instance.objectNode(), links));
        }
        return ports;
    }

    /** Ports in random order are shared out to interfaces with names that may be other ports'. */
    private static DesiredNetwork design(Random random) {
        List<Integer> ports = new ArrayList<>();
        for (int id = 0; id < PORTS; id++) {
            ports.add(id);
        }
        Collections.shuffle(ports, random);
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        List<DesiredInterface> interfaces = new ArrayList<>();
        boolean gateway = random.nextBoolean();
        int fabric = 0;
        while (!ports.isEmpty() && fabric < FABRICS && random.nextInt(6) > 0) {
            int size = Math.min(ports.size(), 1 + random.nextInt(3));
            Set<Integer> parents = new LinkedHashSet<>(ports.subList(0, size));
            ports.subList(0, size).clear();
            Kind kind = size == 1 && random.nextBoolean() ? new Kind.Physical(parents.iterator().next()) : new Kind.Bond(parents, options(random));
            String name = names.removeFirst();
            long mtu = random.nextBoolean() ? 9100 : 1500;
            interfaces.add(new DesiredInterface(name, kind, Optional.of(vlan(fabric, 0)), mtu, links(random, vlan(fabric, 0), gateway)));
            gateway = false;
            for (int tag : TAGS) {
                if (random.nextBoolean()) {
                    interfaces.add(new DesiredInterface(name + "." + tag, new Kind.Tagged(name), Optional.of(vlan(fabric, tag)),
                            random.nextBoolean() ? mtu : 1500, links(random, vlan(fabric, tag), false)));
                }
            }
            fabric++;
        }
        return new DesiredNetwork(interfaces, Set.of(), Set.of());
    }

    private static BondOptions options(Random random) {
        Mode mode = List.of(Mode.LACP, Mode.ACTIVE_BACKUP, Mode.BALANCE_RR).get(random.nextInt(3));
        return BondOptions.of(new Bond(mode, Hash.values()[random.nextInt(4)], PeerRate.values()[random.nextInt(2)], 100, 200, 100 * random.nextInt(3)));
    }

    private static List<DesiredLink> links(Random random, Vlan vlan, boolean gateway) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new DesiredLink(LinkMode.DHCP, subnet(vlan, 0), Optional.empty(), false));
            case 1 -> List.of(new DesiredLink(LinkMode.LINK_UP, subnet(vlan, random.nextInt(2)), Optional.empty(), false));
            case 2 -> List.of(fixed(vlan, 0, random, gateway));
            default -> List.of(fixed(vlan, 0, random, false), fixed(vlan, 1, random, gateway));
        };
    }

    private static DesiredLink fixed(Vlan vlan, int number, Random random, boolean gateway) {
        Subnet subnet = subnet(vlan, number);
        String address = subnet.cidr().address().toString().replace(".0", "." + (10 + random.nextInt(3)));
        return new DesiredLink(LinkMode.STATIC, subnet, IpAddress.parse(address), gateway);
    }

    private static Vlan vlan(int fabric, int tag) {
        return new Vlan(fabric * 1000 + tag, tag, "vlan", fabric, "fabric-" + fabric, 1500, false, Optional.empty(), Optional.empty(),
                OptionalInt.empty());
    }

    private static Subnet subnet(Vlan vlan, int number) {
        int third = vlan.fabricId() % 100 + vlan.vid() + number;
        return new Subnet(vlan.id() * 10 + number, "net", Cidr.parse("10." + (1 + number) + "." + (third == 0 ? 250 : third) + ".0/24").orElseThrow(), vlan,
                Optional.empty(), List.of(), JsonNodeFactory.instance.objectNode());
    }
}
