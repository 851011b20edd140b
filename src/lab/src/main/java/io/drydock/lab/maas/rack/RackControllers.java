package io.drydock.lab.maas.rack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.image.Images;
import io.drydock.lab.maas.network.NetworkJson;
import io.drydock.lab.maas.network.Networks;
import io.drydock.lab.maas.network.Subnet;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.site.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two rack controllers, each with an interface in every segment that runs untagged. Not for several threads. */
public final class RackControllers implements MaasPart {
    /** They have the second and third address of a network. */
    private static final int FIRST_HOST = 2;
    private static final List<String> SERVICES = List.of("agent", "dhcpd", "dns_rack", "http", "ntp_rack", "proxy_rack", "rackd", "syslog_rack", "tftp");

    private final MaasState state;
    private final MaasFaults faults;
    private final Images images;
    private final Map<String, List<Subnet>> racks = new LinkedHashMap<>();

    public RackControllers(MaasState state, Networks networks, Images images, MaasFaults faults) {
        this.state = state;
        this.faults = faults;
        this.images = images;
        List<Cidr> cidrs = state.site().segments().stream().filter(segment -> segment.vlan().isEmpty()).map(Segment::cidr).flatMap(Optional::stream)
                .distinct().toList();
        racks.put("rackc1", networks.discover("rackc1", cidrs));
        racks.put("rackc2", networks.discover("rackc2", cidrs));
    }

    @Override
    public void routes(Routes routes) {
        routes.at("rackcontrollers/").get(this::list).get("describe_power_types", _ -> MaasReply.json(Json.array()))
                .post("import_boot_images", _ -> MaasReply.text(202, "Import of boot images started on all rack controllers"));
        routes.at("rackcontrollers/{rack}/").get(request -> MaasReply.json(json(rack(request)))).get("list_boot_images", this::bootImages)
                .post("import_boot_images", request -> MaasReply.text(202, "Import of boot images started on " + hostname(rack(request))));
    }

    private String rack(MaasRequest request) throws Refused {
        return Optional.of(request.variable("rack")).filter(racks::containsKey).orElseThrow(() -> Refused.notFound("RackController"));
    }

    private MaasReply list(MaasRequest request) {
        List<String> hostnames = request.all("hostname");
        List<String> ids = request.all("id");
        ArrayNode all = Json.array();
        racks.keySet().stream().filter(rack -> (hostnames.isEmpty() || hostnames.contains(hostname(rack))) && (ids.isEmpty() || ids.contains(rack)))
                .forEach(rack -> all.add(json(rack)));
        return MaasReply.json(all);
    }

    private String hostname(String rack) {
        return "maas-rack-" + (number(rack) + 1);
    }

    private int number(String rack) {
        return new ArrayList<>(racks.keySet()).indexOf(rack);
    }

    /** The first one is the one that can be out of order. */
    private boolean isUnhealthy(String rack) {
        return faults.rackUnhealthy() && number(rack) == 0;
    }

    private ObjectNode json(String rack) {
        ObjectNode body = Json.object().put("system_id", rack).put("hostname", hostname(rack)).put("fqdn", hostname(rack) + ".maas")
                .put("description", "").put("architecture", "amd64/generic").put("cpu_count", 8).put("memory", 32_768).put("node_type", 2)
                .put("node_type_name", "Rack controller").put("status", 6).put("status_name", "Deployed").put("power_type", "manual")
                .put("power_state", "unknown").put("osystem", "ubuntu").put("distro_series", "jammy").put("version", "3.5.0");
        body.putArray("tag_names");
        ArrayNode addresses = body.putArray("ip_addresses");
        ArrayNode interfaces = body.putArray("interface_set");
        List<Subnet> subnets = racks.get(rack);
        for (int i = 0; i < subnets.size(); i++) {
            String address = address(subnets.get(i), number(rack));
            addresses.add(address);
            interfaces.add(nic(rack, i, subnets.get(i), address));
        }
        ArrayNode services = body.putArray("service_set");
        for (String service : SERVICES) {
            services.addObject().put("name", service).put("status", service(rack, service)).put("status_info", info(rack, service));
        }
        return body.put("resource_uri", "/MAAS/api/2.0/rackcontrollers/" + rack + "/");
    }

    private String service(String rack, String name) {
        boolean serves = racks.get(rack).stream().anyMatch(subnet -> subnet.vlan().boots());
        return switch (name) {
            case "dhcpd" -> isUnhealthy(rack) ? "dead" : serves ? "running" : "off";
            case "rackd" -> isUnhealthy(rack) ? "degraded" : "running";
            default -> "running";
        };
    }

    private String info(String rack, String name) {
        return !isUnhealthy(rack) ? "" : switch (name) {
            case "dhcpd" -> "maas-dhcpd is on but not running: exited with status 1";
            case "rackd" -> "50% connected to region controllers.";
            default -> "";
        };
    }

    private ObjectNode nic(String rack, int number, Subnet subnet, String address) {
        ObjectNode body = Json.object().put("id", 10_000 + 100 * number(rack) + number).put("name", "eth" + number).put("type", "physical")
                .put("mac_address", String.format("02:aa:00:00:%02x:%02x", number(rack), number)).put("enabled", true).put("link_connected", true)
                .put("effective_mtu", 1500).put("system_id", rack);
        body.set("vlan", NetworkJson.of(subnet.vlan()));
        ObjectNode link = body.putArray("links").addObject().put("id", 10_000 + 100 * number(rack) + number).put("mode", "static")
                .put("ip_address", address);
        link.set("subnet", NetworkJson.of(subnet));
        body.putArray("parents");
        body.putArray("children");
        body.putArray("tags");
        return body.put("resource_uri", "/MAAS/api/2.0/nodes/" + rack + "/interfaces/" + (10_000 + 100 * number(rack) + number) + "/");
    }

    private static String address(Subnet subnet, int rack) {
        IpAddress network = subnet.cidr().first();
        return new IpAddress(network.family(), network.high(), network.low() + FIRST_HOST + rack).toString();
    }

    private MaasReply bootImages(MaasRequest request) throws Refused {
        rack(request);
        ObjectNode body = Json.object().put("connected", true).put("status", images.importing() ? "syncing" : "synced");
        ArrayNode list = body.putArray("images");
        images.synced("amd64/generic").forEach(name -> list.addObject().put("name", name).put("architecture", "amd64")
                .set("subarches", Json.texts(images.kernels(name, "amd64/generic"))));
        return MaasReply.json(body);
    }
}
