package io.drydock.lab.maas.nic;

import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import java.util.ArrayList;
import java.util.List;

/** <code>nodes/{system_id}/interfaces/</code>. */
final class NicResource {
    private final MaasState state;
    private final Links links;

    NicResource(MaasState state, Links links) {
        this.state = state;
        this.links = links;
    }

    void routes(Routes routes) {
        NicCreation creation = new NicCreation(state, links);
        NicUpdate update = new NicUpdate(state, links);
        LinkOperations operations = new LinkOperations(state, links);
        routes.at("nodes/{system_id}/interfaces/").get(request -> Answers.list(nics(request).all(), NicJson::of))
                .post("create_physical", creation::physical).post("create_bond", creation::bond).post("create_vlan", creation::vlan)
                .post("create_bridge", creation::bridge);
        routes.at("nodes/{system_id}/interfaces/{id}/").get(request -> MaasReply.json(NicJson.of(nic(request)))).put(update::update)
                .delete(this::delete).post("link_subnet", operations::link).post("unlink_subnet", operations::unlink)
                .post("disconnect", operations::disconnect).post("set_default_gateway", operations::setDefaultGateway)
                .post("add_tag", request -> tag(request, true)).post("remove_tag", request -> tag(request, false));
    }

    private MachineNics nics(MaasRequest request) throws Refused {
        return MachineNics.of(state.machine(request.variable("system_id")).orElseThrow(() -> Refused.notFound("Node")));
    }

    private Nic nic(MaasRequest request) throws Refused {
        return nics(request).get(request.variable("id"));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        Nic nic = nic(request);
        NicStates.check(machine, "delete interface");
        links.remove(nic);
        return MaasReply.noContent();
    }

    private MaasReply tag(MaasRequest request, boolean add) throws Refused {
        Nic nic = nic(request);
        String tag = new Form(request).text("tag").orElseThrow(() -> Refused.bad("No provided tag!"));
        List<String> tags = new ArrayList<>(nic.tags());
        tags.remove(tag);
        if (add) {
            tags.add(tag);
        }
        nic.tags(tags);
        return MaasReply.json(NicJson.of(nic));
    }
}
