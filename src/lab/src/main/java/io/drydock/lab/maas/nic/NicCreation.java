package io.drydock.lab.maas.nic;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.network.Vlan;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes interfaces: {@code create_physical}, {@code create_bond}, {@code create_vlan} and {@code create_bridge}. */
final class NicCreation {
    private static final Pattern ETH = Pattern.compile("eth(\\d{1,6})");
    private static final List<String> BRIDGE_TYPES = List.of("standard", "ovs");
    private static final int FORWARD_DELAY = 15;

    private final MaasState state;
    private final Links links;

    NicCreation(MaasState state, Links links) {
        this.state = state;
        this.links = links;
    }

    private NicForm form(MaasRequest request, String operation) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        NicStates.check(machine, operation);
        NicForm form = new NicForm(new Form(request), machine, links);
        form.checkCommon();
        return form;
    }

    MaasReply physical(MaasRequest request) throws Refused {
        NicForm form = form(request, "create");
        form.form().required("mac_address");
        Optional<MacAddress> mac = form.uniqueMac(state, null);
        Optional<Vlan> vlan = form.vlan();
        if (!form.parents("parents").isEmpty()) {
            form.form().error("parents", "A physical interface cannot have parents.");
        }
        Optional<String> name = form.name(null);
        form.form().check();
        return add(form, NicType.PHYSICAL, name.orElseGet(() -> nextName(form.nics())), mac.orElseThrow(), vlan, List.of());
    }

    private static String nextName(MachineNics nics) {
        return "eth" + (nics.all().stream().map(nic -> ETH.matcher(nic.name())).filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(-1) + 1);
    }

    MaasReply bond(MaasRequest request) throws Refused {
        NicForm form = form(request, "create bond");
        Optional<String> name = form.requiredName(null);
        Optional<MacAddress> mac = form.form().mac("mac_address");
        Optional<Vlan> vlan = form.vlan();
        List<Nic> parents = form.parents("parents");
        if (form.form().isRight("parents")) {
            ParentChecks.bond(form.form(), form.nics(), parents, null, vlan);
        }
        BondOptions.check(form.form());
        form.form().check();
        return add(form, NicType.BOND, name.orElseThrow(), mac.orElseGet(() -> parents.getFirst().mac()),
                vlan.or(() -> parents.getFirst().vlan()), parents);
    }

    MaasReply vlan(MaasRequest request) throws Refused {
        NicForm form = form(request, "create VLAN");
        List<Nic> parents = form.parents("parent");
        if (form.form().isRight("parent")) {
            ParentChecks.vlan(form.form(), form.nics(), parents);
        }
        Optional<Vlan> vlan = form.vlan();
        if (form.form().isRight("vlan")) {
            checkTag(form.form(), vlan);
        }
        Optional<String> name = form.name(null);
        form.form().check();
        Nic parent = parents.getFirst();
        checkFabric(form.form(), parent, vlan.orElseThrow());
        String called = name.orElse(parent.name() + "." + vlan.get().vid());
        if (name.isEmpty()) {
            form.checkFree(called, null);
        }
        form.form().check();
        return add(form, NicType.VLAN, called, parent.mac(), vlan, parents);
    }

    static void checkTag(Form form, Optional<Vlan> vlan) {
        if (vlan.isEmpty()) {
            form.error("vlan", "A VLAN interface must be connected to a tagged VLAN.");
        } else if (vlan.get().vid() == 0) {
            form.error("vlan", "A VLAN interface can only belong to a tagged VLAN.");
        }
    }

    /** @throws Refused if the parent is in no VLAN: MAAS answers a Python error then */
    static void checkFabric(Form form, Nic parent, Vlan vlan) throws Refused {
        if (parent.vlan().isEmpty()) {
            throw new Refused(MaasReply.text(500, "'NoneType' object has no attribute 'fabric_id'"));
        }
        if (parent.vlan().get().fabric() != vlan.fabric()) {
            form.error("vlan", "A VLAN interface can only belong to a tagged VLAN on the same fabric as its parent interface.");
        }
    }

    MaasReply bridge(MaasRequest request) throws Refused {
        NicForm form = form(request, "create bridge");
        Optional<String> name = form.requiredName(null);
        Optional<MacAddress> mac = form.form().mac("mac_address");
        List<Nic> parents = form.parents("parent");
        if (form.form().isRight("parent")) {
            ParentChecks.bridge(form.form(), form.nics(), parents, null);
        }
        boolean acquired = form.machine().status() == MachineStatus.ALLOCATED;
        Optional<Vlan> vlan = acquired ? Optional.empty() : form.vlan();
        form.form().namedChoice("bridge_type", BRIDGE_TYPES);
        form.form().whole("bridge_fd", 0, Integer.MAX_VALUE);
        form.form().check();
        Nic parent = parents.getFirst();
        List<Link> moved = acquired ? List.copyOf(parent.links()) : List.of();
        parent.links().removeAll(moved);
        Nic bridge = new Nic(links.nextNic(), form.machine(), NicType.BRIDGE, name.orElseThrow(), mac.orElse(parent.mac()), parents);
        bridge.acquired(acquired);
        bridge.links().addAll(moved);
        return add(form, bridge, vlan.or(parent::vlan));
    }

    private MaasReply add(NicForm form, NicType type, String name, MacAddress mac, Optional<Vlan> vlan, List<Nic> parents) {
        return add(form, new Nic(links.nextNic(), form.machine(), type, name, mac, parents), vlan);
    }

    private MaasReply add(NicForm form, Nic nic, Optional<Vlan> vlan) {
        nic.vlan(vlan);
        links.add(nic);
        options(form.form(), nic, true);
        form.apply(nic);
        links.settleParents(nic);
        links.ensureLinkUp(nic);
        return MaasReply.json(NicJson.of(nic));
    }

    /** Options of bonds and bridges. */
    static void options(Form form, Nic nic, boolean created) {
        if (nic.type() == NicType.BOND) {
            BondOptions.apply(form, nic, created);
        } else if (nic.type() == NicType.BRIDGE) {
            if (created || form.has("bridge_type")) {
                nic.params().put("bridge_type", form.text("bridge_type", BRIDGE_TYPES.getFirst()));
            }
            if (created || form.has("bridge_stp")) {
                nic.params().put("bridge_stp", form.truth("bridge_stp", false));
            }
            if (created || form.has("bridge_fd")) {
                nic.params().put("bridge_fd", form.text("bridge_fd").map(Integer::parseInt).orElse(FORWARD_DELAY));
            }
        }
    }
}
