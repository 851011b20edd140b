package io.drydock.lab.maas.network;

import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import java.util.Optional;
import java.util.regex.Pattern;

/** <code>fabrics/{fabric}/vlans/</code>, where a VLAN is named by its tag, and <code>vlans/{id}/</code>. */
final class VlanResource {
    private static final Pattern NAME = Pattern.compile("[ \\w-]+");
    private static final int HIGHEST_TAG = 4094;
    private static final int LEAST_MTU = 552;
    private static final int LARGEST_MTU = 65_535;

    private final Networks networks;

    VlanResource(Networks networks) {
        this.networks = networks;
    }

    void routes(Routes routes) {
        routes.at("fabrics/{fabric}/vlans/").get(request -> Answers.list(networks.fabricOf(request.variable("fabric")).vlans(), NetworkJson::of))
                .post(this::create);
        for (String template : new String[] {"fabrics/{fabric}/vlans/{vid}/", "vlans/{id}/"}) {
            routes.at(template).get(request -> MaasReply.json(NetworkJson.of(vlan(request)))).put(this::update).delete(this::delete);
        }
    }

    private Vlan vlan(MaasRequest request) throws Refused {
        if (request.variables().containsKey("id")) {
            return networks.vlan(request.variable("id")).orElseThrow(() -> Refused.notFound("VLAN"));
        }
        String vid = request.variable("vid").equals("untagged") ? "0" : request.variable("vid");
        Fabric fabric = networks.fabricOf(request.variable("fabric"));
        return fabric.vlans().stream().filter(vlan -> Integer.toString(vlan.vid()).equals(vid)).findFirst()
                .orElseThrow(() -> Refused.notFound("VLAN"));
    }

    private MaasReply create(MaasRequest request) throws Refused {
        Fabric fabric = networks.fabricOf(request.variable("fabric"));
        Form form = new Form(request);
        Optional<Integer> vid = form.required("vid").flatMap(_ -> form.whole("vid", Integer.MIN_VALUE, Integer.MAX_VALUE));
        checkTag(form, vid, fabric, null);
        VlanChange change = VlanChange.read(form, null, networks);
        form.check();
        Vlan vlan = networks.addVlan(fabric, vid.orElseThrow());
        apply(form, vlan, change);
        return MaasReply.json(NetworkJson.of(vlan));
    }

    private MaasReply update(MaasRequest request) throws Refused {
        Vlan vlan = vlan(request);
        Form form = new Form(request);
        Optional<Fabric> fabric = form.object("fabric", text -> networks.fabrics().stream()
                .filter(one -> one.name().equals(text) || Integer.toString(one.id()).equals(text)).findFirst());
        Optional<Integer> vid = form.whole("vid", Integer.MIN_VALUE, Integer.MAX_VALUE);
        checkTag(form, Optional.of(vid.orElse(vlan.vid())), fabric.orElse(vlan.fabric()), vlan);
        VlanChange change = VlanChange.read(form, vlan, networks);
        form.check();
        vid.ifPresent(vlan::vid);
        fabric.filter(other -> other != vlan.fabric()).ifPresent(other -> {
            vlan.fabric().vlans().remove(vlan);
            other.vlans().add(vlan);
            vlan.fabric(other);
        });
        apply(form, vlan, change);
        return MaasReply.json(NetworkJson.of(vlan));
    }

    private static void checkTag(Form form, Optional<Integer> vid, Fabric fabric, Vlan own) {
        vid.filter(number -> number < 0 || number > HIGHEST_TAG).ifPresent(_ -> form.error("vid", "VID must be between 0 and 4094."));
        vid.flatMap(fabric::vlan).filter(other -> other != own)
                .ifPresent(_ -> form.error("VLAN with this Vid and Fabric already exists."));
        form.matching("name", NAME, 256);
        form.whole("mtu", LEAST_MTU, Integer.MAX_VALUE).filter(mtu -> mtu > LARGEST_MTU)
                .ifPresent(_ -> form.error("mtu", "MTU must be between 552 and 65535."));
    }

    private static void apply(Form form, Vlan vlan, VlanChange change) {
        form.text("name").ifPresent(vlan::name);
        form.text("mtu").map(Integer::parseInt).ifPresent(vlan::mtu);
        vlan.primaryRack(change.primary());
        vlan.secondaryRack(change.secondary());
        vlan.dhcpOn(change.dhcpOn());
        vlan.relay(change.dhcpOn() ? Optional.empty() : change.relay());
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        Vlan vlan = vlan(request);
        if (vlan.isDefault()) {
            throw Refused.bad("This VLAN is the default VLAN in the fabric, it cannot be deleted.");
        }
        Vlan instead = vlan.fabric().defaultVlan();
        networks.attachments().stream().filter(one -> one.vlan().filter(vlan::equals).isPresent()).forEach(one -> one.vlanDeleted(instead));
        networks.subnets(vlan).forEach(subnet -> subnet.vlan(instead));
        networks.fabrics().forEach(fabric -> fabric.vlans().stream().filter(other -> other.relay().filter(vlan::equals).isPresent())
                .forEach(other -> other.relay(Optional.empty())));
        vlan.fabric().vlans().remove(vlan);
        return MaasReply.noContent();
    }
}
