package io.drydock.lab.maas.nic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.network.Networks;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.function.Function;

/** The interfaces of machines. */
public final class NicPart implements MaasPart {
    private final MaasState state;
    private final Links links;
    private final NicDiscovery discovery;
    private final Function<MaasMachine, ObjectNode> json;

    /** @param json a whole machine as MAAS shows it */
    public NicPart(MaasState state, Networks networks, Function<MaasMachine, ObjectNode> json) {
        this.state = state;
        this.links = new Links(state, networks);
        this.discovery = new NicDiscovery(state.site(), links);
        this.json = json;
    }

    @Override
    public void routes(Routes routes) {
        new NicResource(state, links).routes(routes);
        routes.at("machines/{system_id}/").post("restore_networking_configuration", this::restore);
    }

    private MaasReply restore(MaasRequest request) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        if (machine.status() != MachineStatus.READY) {
            throw Refused.conflict("Machine must be in a ready state to restore networking configuration");
        }
        discovery.restore(machine);
        return MaasReply.json(json.apply(machine));
    }

    @Override
    public void enlisted(MaasMachine machine) {
        discovery.enlist(machine);
    }

    @Override
    public void commissioned(MaasMachine machine) {
        machine.server().ifPresent(server -> discovery.commission(machine, server));
    }

    @Override
    public void checkDeployable(MaasMachine machine) throws Refused {
        links.checkRoom(MachineNics.of(machine));
    }

    @Override
    public void deploying(MaasMachine machine) {
        links.claimAddresses(MachineNics.of(machine));
    }

    @Override
    public void released(MaasMachine machine) {
        MachineNics nics = MachineNics.of(machine);
        links.releaseAddresses(nics);
        nics.all().stream().filter(Nic::acquired).forEach(bridge -> {
            Nic parent = bridge.parents().getFirst();
            parent.links().addAll(bridge.links());
            bridge.links().clear();
            links.remove(bridge);
        });
    }

    @Override
    public void deleted(MaasMachine machine) {
        MachineNics.of(machine).all().forEach(links::remove);
    }

    @Override
    public void show(MaasMachine machine, ObjectNode body) {
        NicJson.show(MachineNics.of(machine), body);
    }
}
