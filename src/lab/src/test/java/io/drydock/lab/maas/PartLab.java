package io.drydock.lab.maas;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.network.Cidr;
import io.drydock.lab.maas.account.SshKeyPart;
import io.drydock.lab.maas.config.ConfigPart;
import io.drydock.lab.maas.domain.DomainPart;
import io.drydock.lab.maas.http.Caller;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.network.NetworkPart;
import io.drydock.lab.maas.network.Networks;
import io.drydock.lab.maas.network.Subnet;
import io.drydock.lab.maas.nic.NicPart;
import io.drydock.lab.maas.repository.RepositoryPart;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.storage.StoragePart;
import io.drydock.lab.maas.tag.TagPart;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts that keep MAAS's data, without server and machine life cycle: the tests say what happens to a machine. */
public final class PartLab {
    /** What the rack controller is called. */
    public static final String RACK = "rack01";

    private static final SiteSettings USUAL = SiteSettings.DEFAULT;

    private final LabSite site = GeneratedServers.site(4, LoopbackNetwork.parse("127.23.1.0/24"),
            new SiteSettings(USUAL.account(), USUAL.password(), true, USUAL.delays(), USUAL.clock(), USUAL.seed()));
    private final MaasState state = new MaasState(site, () -> Instant.EPOCH, 7);
    private final Networks networks = new Networks(state);
    private final ConfigPart config = new ConfigPart();
    private final List<MaasPart> parts = new ArrayList<>();
    private final Caller caller;
    private int machines;

    /** With a rack controller in the network that servers boot in, where DHCP is on. */
    public static PartLab serving() {
        PartLab lab = new PartLab();
        Subnet pxe = lab.networks.discover(RACK, List.of(Cidr.parse("172.30.0.0/16").orElseThrow())).getFirst();
        lab.call().post("ipranges/", "type", "dynamic", "start_ip", "172.30.1.0", "end_ip", "172.30.1.255").ok();
        lab.call().put("vlans/" + pxe.vlan().id() + "/", "dhcp_on", "true", "primary_rack", RACK).ok();
        return lab;
    }

    /** A fresh MAAS without rack controllers. */
    public PartLab() {
        parts.addAll(List.of(new NetworkPart(networks), new NicPart(state, networks, this::json), config,
                new StoragePart(state, () -> config.text("default_storage_layout").orElse(""), this::json),
                new TagPart(state, this::json, machine -> machine.server().map(server -> "<list><node class='system'><vendor>" + server.hardware().manufacturer()
                        + "</vendor></node></list>")),
                new SshKeyPart(state), new DomainPart(state), new RepositoryPart(state)));
        Routes routes = new Routes();
        parts.forEach(part -> part.routes(routes));
        caller = new Caller(routes);
    }

    public Caller call() {
        return caller;
    }

    public Networks networks() {
        return networks;
    }

    public ObjectNode json(MaasMachine machine) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("system_id", machine.systemId());
        parts.forEach(part -> part.show(machine, body));
        return body;
    }

    /** A machine that a running server has become. */
    public MaasMachine enlisted() {
        LabServer server = site.servers().get(machines++);
        MaasMachine machine = new MaasMachine("m" + machines, machines, server.name(), Optional.of(server));
        machine.toldMacs(List.of(server.spec().macs().getFirst().toString()));
        state.add(machine);
        parts.forEach(part -> part.enlisted(machine));
        return machine;
    }

    /** A machine that is ready. */
    public MaasMachine ready() {
        MaasMachine machine = enlisted();
        commission(machine);
        return machine;
    }

    public void commission(MaasMachine machine) {
        machine.status(MachineStatus.READY);
        parts.forEach(part -> part.commissioned(machine));
    }

    /** @throws Refused if it can't be deployed */
    public void deploy(MaasMachine machine) throws Refused {
        for (MaasPart part : parts) {
            part.checkDeployable(machine);
        }
        parts.forEach(part -> part.deploying(machine));
        machine.status(MachineStatus.DEPLOYED);
    }

    public void release(MaasMachine machine) {
        parts.forEach(part -> part.released(machine));
        machine.status(MachineStatus.READY);
    }

    public void delete(MaasMachine machine) {
        parts.forEach(part -> part.deleted(machine));
        state.remove(machine);
    }
}
