package io.drydock.lab.maas.nic;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.inventory.LinuxNames;
import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.inventory.PciDevice;
import io.drydock.lab.maas.hardware.NicModel;
import io.drydock.lab.maas.network.DynamicRanges;
import io.drydock.lab.maas.network.Networks;
import io.drydock.lab.maas.network.Subnet;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.LabSite;
import java.util.List;
import java.util.Optional;

/** Finds a machine's interfaces: before commissioning those that its enlistment told, after it all network ports of its server. */
final class NicDiscovery {
    private final LabSite site;
    private final Links links;

    NicDiscovery(LabSite site, Links links) {
        this.site = site;
        this.links = links;
    }

    /** The addresses that were told become interfaces; that by which it booted knows its subnet. */
    void enlist(MaasMachine machine) {
        MachineNics nics = MachineNics.of(machine);
        machine.toldMacs().stream().flatMap(text -> MacAddress.parse(text).stream()).forEach(mac -> {
            Nic nic = new Nic(links.nextNic(), machine, NicType.PHYSICAL, "eth" + nics.all().size(), mac, List.of());
            machine.server().filter(server -> server.power().powered()).ifPresent(server -> place(nic, server));
            links.add(nic);
        });
        machine.toldMacs().stream().findFirst().flatMap(MacAddress::parse).ifPresent(nics::boot);
    }

    /** All ports of the server are interfaces with Linux's names; what was configured before is gone. Those that the server doesn't have go. */
    void commission(MaasMachine machine, LabServer server) {
        MachineNics nics = MachineNics.of(machine);
        nics.all().stream().filter(nic -> nic.type() != NicType.PHYSICAL).forEach(links::remove);
        nics.all().stream().filter(nic -> !server.spec().macs().contains(nic.mac())).forEach(links::remove);
        Hardware hardware = server.hardware();
        List<String> names = LinuxNames.networkPorts(hardware);
        for (int i = 0; i < names.size(); i++) {
            Nic nic = nic(machine, server.spec().macs().get(i), names.get(i));
            NetworkPort port = hardware.networkPorts().get(i);
            Optional<PciDevice> card = hardware.pciDevices().stream()
                    .filter(device -> device.address().equalsIgnoreCase(port.pciAddress())).findFirst();
            nic.port(new Nic.Port(card.map(PciDevice::vendor), card.map(PciDevice::name), card.map(NicModel::firmware), port.megabitsPerSecond(), 0));
            nic.linkConnected(site.placement(server).cable(i).isPresent());
            nic.linkSpeed(port.megabitsPerSecond());
            nic.enabled(nic.linkConnected());
            place(nic, server);
        }
        hardware.networkPorts().stream().filter(NetworkPort::pxe).findFirst()
                .ifPresent(port -> nics.boot(server.spec().macs().get(hardware.networkPorts().indexOf(port))));
        configure(machine);
    }

    private Nic nic(MaasMachine machine, MacAddress mac, String name) {
        Optional<Nic> known = MachineNics.of(machine).all().stream().filter(nic -> nic.mac().equals(mac)).findFirst();
        known.ifPresent(nic -> nic.name(name));
        return known.orElseGet(() -> {
            Nic nic = new Nic(links.nextNic(), machine, NicType.PHYSICAL, name, mac, List.of());
            links.add(nic);
            return nic;
        });
    }

    /**
     * Finds the VLAN that a port is in: by the address that MAAS's DHCP server gave it; any other port that is plugged in is in a fabric of its own,
     * as MAAS does with what it can't tell (setting {@code auto_vlan_creation}).
     */
    private void place(Nic nic, LabServer server) {
        Networks networks = links.networks();
        Optional<Cable> cable = site.placement(server).cable(server.spec().macs().indexOf(nic.mac()));
        Optional<Subnet> served = cable.flatMap(Cable::untagged).flatMap(segment -> segment.cidr()).flatMap(networks::subnet)
                .filter(subnet -> subnet.vlan().boots());
        nic.discovered(served.flatMap(subnet -> DynamicRanges.lease(subnet, nic.id(), networks).map(address -> new Nic.Discovered(address, subnet))));
        if (served.isPresent()) {
            links.connect(nic, served.map(Subnet::vlan));
        } else if (cable.isEmpty()) {
            links.connect(nic, Optional.empty());
        } else if (nic.vlan().isEmpty()) {
            links.connect(nic, Optional.of(networks.addFabric(Optional.empty(), null).defaultVlan()));
        }
    }

    /** Links as MAAS sets them up at first: an address of MAAS's choice for the boot interface, none for the others. */
    void configure(MaasMachine machine) {
        MachineNics nics = MachineNics.of(machine);
        nics.all().forEach(links::clear);
        nics.boot().ifPresent(boot -> {
            Optional<Subnet> subnet = boot.discovered().map(Nic.Discovered::subnet)
                    .or(() -> boot.vlan().flatMap(vlan -> links.networks().subnets(vlan).stream().findFirst()));
            links.first(boot, subnet);
        });
        nics.all().stream().filter(Nic::enabled).forEach(links::ensureLinkUp);
    }

    /** Back to what commissioning found. */
    void restore(MaasMachine machine) {
        machine.server().ifPresentOrElse(server -> commission(machine, server), () -> configure(machine));
    }
}
