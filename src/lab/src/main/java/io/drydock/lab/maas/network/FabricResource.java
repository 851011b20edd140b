package io.drydock.lab.maas.network;

import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code fabrics/}. */
final class FabricResource {
    private static final Pattern NAME = Pattern.compile("[\\w-]+");
    private static final Pattern RESERVED = Pattern.compile("fabric-\\d+");

    private final Networks networks;

    FabricResource(Networks networks) {
        this.networks = networks;
    }

    void routes(Routes routes) {
        routes.at("fabrics/").get(_ -> Answers.list(networks.fabrics(), NetworkJson::of)).post(this::create);
        routes.at("fabrics/{fabric}/").get(request -> MaasReply.json(NetworkJson.of(fabric(request)))).put(this::update).delete(this::delete);
    }

    private Fabric fabric(MaasRequest request) throws Refused {
        return networks.fabricOf(request.variable("fabric"));
    }

    private MaasReply create(MaasRequest request) throws Refused {
        Form form = new Form(request);
        Optional<String> name = name(form, null);
        form.check();
        return MaasReply.json(NetworkJson.of(networks.addFabric(name, form.text("class_type", null))));
    }

    private MaasReply update(MaasRequest request) throws Refused {
        Fabric fabric = fabric(request);
        Form form = new Form(request);
        Optional<String> name = name(form, fabric);
        form.check();
        if (form.has("name")) {
            fabric.name(name.orElse("fabric-" + fabric.id()));
        }
        if (form.has("class_type")) {
            fabric.classType(form.text("class_type", null));
        }
        return MaasReply.json(NetworkJson.of(fabric));
    }

    private Optional<String> name(Form form, Fabric own) {
        Optional<String> name = form.text("name");
        name.ifPresent(text -> {
            if (!NAME.matcher(text).matches()) {
                form.error("name", "Invalid fabric name: " + text + ".");
            } else if (RESERVED.matcher(text).matches() && (own == null || !text.equals("fabric-" + own.id()))) {
                form.error("name", "Reserved fabric name.");
            } else if (networks.fabrics().stream().anyMatch(fabric -> fabric != own && fabric.name().equals(text))) {
                form.error("name", "Fabric with this Name already exists.");
            }
        });
        return name;
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        Fabric fabric = fabric(request);
        if (fabric.isDefault()) {
            throw Refused.bad("This fabric is the default fabric, it cannot be deleted.");
        }
        List<String> subnets = networks.subnets().stream().filter(subnet -> subnet.vlan().fabric() == fabric).map(subnet -> subnet.cidr().toString())
                .sorted().toList();
        if (!subnets.isEmpty()) {
            throw Refused.bad("Can't delete fabric; the following subnets are still present: " + String.join(", ", subnets));
        }
        List<String> connected = networks.attachments().stream().filter(one -> one.vlan().filter(vlan -> vlan.fabric() == fabric).isPresent())
                .map(Attachment::title).toList();
        if (!connected.isEmpty()) {
            throw Refused.bad("Can't delete fabric; the following interfaces are still connected: " + String.join(", ", connected));
        }
        networks.remove(fabric);
        return MaasReply.noContent();
    }
}
