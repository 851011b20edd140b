package io.drydock.lab.maas.nic;

import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.network.Subnet;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Links interfaces with subnets: {@code link_subnet}, {@code unlink_subnet}, {@code disconnect}, {@code set_default_gateway}. */
final class LinkOperations {
    private final MaasState state;
    private final Links links;

    LinkOperations(MaasState state, Links links) {
        this.state = state;
        this.links = links;
    }

    private Nic nic(MaasRequest request, String operation) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        Nic nic = MachineNics.of(machine).get(request.variable("id"));
        NicStates.check(machine, operation);
        return nic;
    }

    MaasReply link(MaasRequest request) throws Refused {
        Nic nic = nic(request, "link subnet");
        MachineNics nics = MachineNics.of(nic.machine());
        Form form = new Form(request);
        boolean force = form.truth("force", false);
        nics.children(nic).stream().filter(child -> child.type() == NicType.BOND).forEach(bond -> form.error("bond",
                "Cannot link interface(" + nic.name() + ") when interface is in a bond(" + bond.name() + ")."));
        form.required("mode");
        Optional<LinkMode> mode = form.namedChoice("mode", LinkMode.words()).map(LinkMode::of);
        Optional<Subnet> subnet = form.object("subnet", text -> links.networks().subnet(text)
                .filter(one -> force || nic.vlan().isEmpty() || nic.vlan().get() == one.vlan()));
        Optional<IpAddress> address = form.address("ip_address");
        boolean gateway = form.truth("default_gateway", false);
        mode.ifPresent(chosen -> LinkChecks.check(form, nic, chosen, subnet, address, force, links.networks()));
        if (gateway && mode.isPresent()) {
            LinkChecks.gateway(form, mode.get(), subnet);
        }
        form.check();
        if (mode.orElseThrow() == LinkMode.LINK_UP || force) {
            links.clear(nic);
        }
        if (force && subnet.isPresent()) {
            links.connect(nic, subnet.map(Subnet::vlan));
        }
        Link link = links.link(nic, mode.get(), subnet, address);
        if (gateway) {
            nics.gateway(link);
        }
        return MaasReply.json(NicJson.of(nic));
    }

    MaasReply unlink(MaasRequest request) throws Refused {
        Nic nic = nic(request, "unlink subnet");
        Form form = new Form(request);
        form.required("id");
        form.namedChoice("id", nic.links().stream().map(link -> Integer.toString(link.id())).toList());
        form.check();
        links.unlink(nic, nic.links().stream().filter(link -> form.text("id").get().equals(Integer.toString(link.id()))).findFirst().orElseThrow());
        return MaasReply.json(NicJson.of(nic));
    }

    MaasReply disconnect(MaasRequest request) throws Refused {
        Nic nic = nic(request, "disconnect");
        links.clear(nic);
        links.connect(nic, Optional.empty());
        return MaasReply.json(NicJson.of(nic));
    }

    MaasReply setDefaultGateway(MaasRequest request) throws Refused {
        Nic nic = nic(request, "set default gateway");
        Form form = new Form(request);
        List<Link> usable = nic.links().stream().filter(Link::hasGateway).toList();
        if (usable.isEmpty()) {
            throw Refused.form("This interface has no usable gateways.");
        }
        Optional<String> id = form.namedChoice("link_id", usable.stream().map(link -> Integer.toString(link.id())).toList());
        if (form.text("link_id").isEmpty()) {
            String several = List.of(4, 6).stream().filter(version -> gateways(usable, version == 4) > 1).map(version -> "IPv" + version)
                    .collect(Collectors.joining(" and "));
            if (!several.isEmpty()) {
                form.error("link_id", "This field is required; Interface has more than one usable " + several + " gateway"
                        + (several.contains(" ") ? "s" : "") + ".");
            }
        }
        form.check();
        MachineNics nics = MachineNics.of(nic.machine());
        usable.reversed().stream().filter(link -> id.isEmpty() || id.get().equals(Integer.toString(link.id()))).forEach(nics::gateway);
        return MaasReply.json(NicJson.of(nic));
    }

    private static long gateways(List<Link> usable, boolean ipv4) {
        return usable.stream().map(link -> link.subnet().flatMap(Subnet::gateway).orElseThrow())
                .filter(address -> address.isIpv4() == ipv4).distinct().count();
    }
}
