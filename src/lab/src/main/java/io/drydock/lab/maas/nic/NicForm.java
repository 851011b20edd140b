package io.drydock.lab.maas.nic;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.network.Vlan;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields that forms of all kinds of interface have, with the checks that they have in common. */
final class NicForm {
    static final int LEAST_MTU = 552;
    private static final Pattern NAME = Pattern.compile("[\\w.:-]+");
    private static final int LONGEST_NAME = 15;

    private final Form form;
    private final MaasMachine machine;
    private final MachineNics nics;
    private final Links links;

    NicForm(Form form, MaasMachine machine, Links links) {
        this.form = form;
        this.machine = machine;
        this.nics = MachineNics.of(machine);
        this.links = links;
    }

    Form form() {
        return form;
    }

    MaasMachine machine() {
        return machine;
    }

    MachineNics nics() {
        return nics;
    }

    Links links() {
        return links;
    }

    Optional<Vlan> vlan() {
        return form.object("vlan", links.networks()::vlan);
    }

    /** In the order of their numbers. */
    List<Nic> parents(String field) {
        return form.objects(field, text -> nics.all().stream().filter(nic -> Integer.toString(nic.id()).equals(text)).findFirst()).stream()
                .sorted(Comparator.comparingInt(Nic::id)).toList();
    }

    /** @param own the interface that may have the name already; null: none */
    Optional<String> name(Nic own) {
        Optional<String> name = form.matching("name", NAME, LONGEST_NAME);
        name.ifPresent(text -> checkFree(text, own));
        return name;
    }

    Optional<String> requiredName(Nic own) {
        form.required("name");
        return name(own);
    }

    void checkFree(String name, Nic own) {
        if (nics.all().stream().anyMatch(nic -> nic != own && nic.name().equals(name))) {
            form.error("name", "Node " + machine.systemId() + " (" + machine.fqdn() + ") already has an interface named '" + name + "'.");
        }
    }

    /** A MAC address that no other physical interface has. */
    Optional<MacAddress> uniqueMac(MaasState state, Nic own) {
        Optional<MacAddress> mac = form.mac("mac_address");
        mac.flatMap(address -> state.machines().stream().flatMap(one -> MachineNics.of(one).all().stream())
                        .filter(nic -> nic != own && nic.type() == NicType.PHYSICAL && nic.mac().equals(address)).findFirst())
                .ifPresent(other -> form.error("mac_address", "This MAC address is already in use by " + other.title() + "."));
        return mac;
    }

    /** Reads what {@link #apply} will need, so that nothing is changed if something is wrong. */
    void checkCommon() {
        form.whole("mtu", LEAST_MTU, Integer.MAX_VALUE);
        form.whole("interface_speed", 0, Integer.MAX_VALUE);
        form.whole("link_speed", 0, Integer.MAX_VALUE);
        if (form.has("link_connected") && !form.truth("link_connected", true)
                && form.text("link_speed").filter(speed -> !speed.equals("0")).isPresent()) {
            form.error(FormErrors.WHOLE, "link_speed cannot be set when link_connected is false.");
        }
    }

    /** Tags, MTU and so on, once nothing is wrong. */
    void apply(Nic nic) {
        if (form.has("tags")) {
            nic.tags(form.list("tags"));
        }
        if (form.has("mtu")) {
            form.text("mtu").ifPresentOrElse(text -> Mtu.set(nic, Integer.parseInt(text), nics), () -> nic.params().remove("mtu"));
        }
        if (form.has("accept_ra")) {
            if (form.text("accept_ra").isPresent()) {
                nic.params().put("accept-ra", form.truth("accept_ra", false));
            } else {
                nic.params().remove("accept-ra");
            }
        }
        if (form.has("link_connected")) {
            nic.linkConnected(form.truth("link_connected", true));
        }
        form.text("link_speed").ifPresent(text -> nic.linkSpeed(Integer.parseInt(text)));
    }
}
