package io.drydock.lab.maas.nic;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.network.Vlan;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.List;
import java.util.Optional;

/** Changes an interface: {@code PUT}. */
final class NicUpdate {
    private final MaasState state;
    private final Links links;

    NicUpdate(MaasState state, Links links) {
        this.state = state;
        this.links = links;
    }

    MaasReply update(MaasRequest request) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        Nic nic = MachineNics.of(machine).get(request.variable("id"));
        NicStates.checkUpdate(machine);
        NicForm form = new NicForm(new Form(request), machine, links);
        form.checkCommon();
        Optional<String> name = form.name(nic);
        Optional<MacAddress> mac = nic.type() == NicType.PHYSICAL ? form.uniqueMac(state, nic) : form.form().mac("mac_address");
        if (nic.type() == NicType.PHYSICAL && form.form().has("mac_address") && form.form().text("mac_address").isEmpty()) {
            form.form().error("mac_address", FormErrors.REQUIRED);
        }
        if (machine.status() == MachineStatus.DEPLOYED) {
            form.form().check();
        } else {
            place(form, nic);
        }
        name.ifPresent(nic::name);
        mac.filter(_ -> nic.type() != NicType.VLAN).ifPresent(address -> mac(nic, address, form.nics()));
        return MaasReply.json(NicJson.of(nic));
    }

    /** Parents, VLAN and options. */
    private void place(NicForm form, Nic nic) throws Refused {
        String field = nic.type() == NicType.VLAN || nic.type() == NicType.BRIDGE ? "parent" : "parents";
        boolean moved = form.form().has(field);
        List<Nic> parents = moved ? form.parents(field) : nic.parents();
        Optional<Vlan> vlan = form.vlan();
        if (form.form().isRight(field) && (moved || nic.type() == NicType.VLAN)) {
            checkParents(form, nic, parents);
        }
        if (nic.type() == NicType.VLAN && form.form().has("vlan") && form.form().isRight("vlan")) {
            NicCreation.checkTag(form.form(), vlan);
        }
        BondOptions.check(form.form());
        form.form().whole("bridge_fd", 0, Integer.MAX_VALUE);
        form.form().check();
        if (nic.type() == NicType.VLAN && vlan.isPresent()) {
            NicCreation.checkFabric(form.form(), parents.getFirst(), vlan.get());
            form.form().check();
        }
        if (moved && nic.type() != NicType.PHYSICAL) {
            reparent(nic, parents, form.nics());
        }
        if (form.form().has("vlan")) {
            links.connect(nic, vlan);
        }
        NicCreation.options(form.form(), nic, false);
        form.apply(nic);
        if (nic.type() == NicType.PHYSICAL && form.form().has("enabled")) {
            enable(nic, form.form().truth("enabled", true), form.nics());
        }
    }

    private static void checkParents(NicForm form, Nic nic, List<Nic> parents) {
        switch (nic.type()) {
            case PHYSICAL -> {
                if (!parents.isEmpty()) {
                    form.form().error("parents", "A physical interface cannot have parents.");
                }
            }
            case BOND -> ParentChecks.bond(form.form(), form.nics(), parents, nic, nic.vlan());
            case VLAN -> ParentChecks.vlan(form.form(), form.nics(), parents);
            case BRIDGE -> ParentChecks.bridge(form.form(), form.nics(), parents, nic);
        }
    }

    /** An address that it had of a parent that leaves becomes the first remaining parent's. */
    private void reparent(Nic nic, List<Nic> parents, MachineNics nics) {
        boolean borrowed = nic.parents().stream().anyMatch(parent -> parent.mac().equals(nic.mac()));
        boolean stays = parents.stream().anyMatch(parent -> parent.mac().equals(nic.mac()));
        nic.parents(parents);
        if (nic.type() == NicType.VLAN || borrowed && !stays) {
            mac(nic, parents.getFirst().mac(), nics);
        }
        links.settleParents(nic);
    }

    /** A VLAN interface has the address of what it stands on. */
    private static void mac(Nic nic, MacAddress address, MachineNics nics) {
        nic.mac(address);
        nics.children(nic).stream().filter(child -> child.type() == NicType.VLAN).forEach(child -> mac(child, address, nics));
    }

    private void enable(Nic nic, boolean on, MachineNics nics) {
        nic.enabled(on);
        if (on) {
            links.ensureLinkUp(nic);
            nics.children(nic).forEach(links::ensureLinkUp);
        } else {
            links.clear(nic);
            nics.children(nic).stream().filter(child -> child.parents().stream().noneMatch(Nic::enabled)).forEach(links::clear);
        }
    }
}
