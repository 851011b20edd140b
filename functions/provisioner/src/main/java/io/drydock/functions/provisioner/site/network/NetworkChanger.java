package io.drydock.functions.provisioner.site.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateDomain;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateFabric;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateRange;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateRoute;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateSubnet;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateVlan;
import io.drydock.functions.provisioner.site.network.NetworkChange.DeleteRange;
import io.drydock.functions.provisioner.site.network.NetworkChange.RelayDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.RenameFabric;
import io.drydock.functions.provisioner.site.network.NetworkChange.ServeDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.StopDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateRoute;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateSubnet;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateVlan;
import io.drydock.functions.provisioner.site.network.NetworkChange.VlanName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes changes to MAAS's networks, one request each. It knows the numbers of what it made itself by MAAS's replies. */
final class NetworkChanger implements Consumer<NetworkChange> {
    private final Maas maas;
    private final Map<String, Integer> fabrics = new HashMap<>();
    private final Map<VlanName, Integer> vlans = new HashMap<>();
    private final Map<Cidr, Integer> subnets = new HashMap<>();

    /** @param state what MAAS has before the first change */
    NetworkChanger(Maas maas, NetworkState state) {
        this.maas = maas;
        state.fabrics().forEach(fabric -> learn(fabric, fabric.name()));
        state.subnets().forEach(subnet -> subnets.put(subnet.cidr(), subnet.id()));
    }

    @Override
    public void accept(NetworkChange change) {
        switch (change) {
            case CreateFabric(String name) -> learn(Fabric.of(maas.post("fabrics/", MaasParameters.of("name", name))), name);
            case RenameFabric(String from, String to) -> rename(from, to);
            case CreateVlan(VlanName vlan, String name, int mtu) -> vlans.put(vlan, id(maas.post("fabrics/" + fabrics.get(vlan.fabric()) + "/vlans/",
                    MaasParameters.of("vid", vlan.vid()).with("name", name).with("mtu", mtu))));
            case UpdateVlan(VlanName vlan, Optional<String> name, Optional<Integer> mtu) ->
                    maas.put(path(vlan), optional(optional(MaasParameters.NONE, "name", name), "mtu", mtu));
            case CreateDomain(String name) -> maas.post("domains/", MaasParameters.of("name", name).with("authoritative", false));
            case CreateSubnet subnet -> subnets.put(subnet.cidr(), id(maas.post("subnets/", parameters(subnet))));
            case UpdateSubnet subnet -> maas.put("subnets/" + subnets.get(subnet.cidr()) + "/", parameters(subnet));
            case DeleteRange(NetworkState.IpRange range, _) -> maas.delete("ipranges/" + range.id() + "/");
            case CreateRange(Cidr subnet, String network, DesiredNetworks.Range range) -> maas.post("ipranges/",
                    MaasParameters.of("type", RangePlan.word(range.type())).with("subnet", subnets.get(subnet)).with("start_ip", range.start())
                            .with("end_ip", range.end()).with("comment", RangePlan.comment(network)));
            case ServeDhcp(VlanName vlan, String primary, Optional<String> secondary) -> maas.put(path(vlan), MaasParameters.of("dhcp_on", true)
                    .with("primary_rack", primary).with("secondary_rack", secondary.orElse("")).with("relay_vlan", ""));
            case RelayDhcp(VlanName vlan, VlanName target) -> maas.put(path(vlan), MaasParameters.of("dhcp_on", false).with("primary_rack", "")
                    .with("secondary_rack", "").with("relay_vlan", vlans.get(target)));
            case StopDhcp(VlanName vlan) -> maas.put(path(vlan), MaasParameters.of("dhcp_on", false));
            case CreateRoute(Cidr source, Cidr destination, IpAddress gateway, int metric) ->
                    maas.post("static-routes/", route(source, destination, gateway, metric));
            case UpdateRoute(int id, Cidr source, Cidr destination, IpAddress gateway, int metric) ->
                    maas.put("static-routes/" + id + "/", route(source, destination, gateway, metric));
        }
    }

    private void learn(Fabric fabric, String name) {
        fabrics.put(name, fabric.id());
        for (Vlan vlan : fabric.vlans()) {
            vlans.put(new VlanName(name, vlan.vid()), vlan.id());
        }
    }

    private void rename(String from, String to) {
        Fabric renamed = Fabric.of(maas.put("fabrics/" + fabrics.get(from) + "/", MaasParameters.of("name", to)));
        fabrics.remove(from);
        vlans.keySet().removeIf(vlan -> vlan.fabric().equals(from));
        learn(renamed, to);
    }

    private String path(VlanName vlan) {
        return "fabrics/" + fabrics.get(vlan.fabric()) + "/vlans/" + vlan.vid() + "/";
    }

    private MaasParameters parameters(CreateSubnet subnet) {
        MaasParameters all = MaasParameters.of("cidr", subnet.cidr()).with("name", subnet.name()).with("vlan", vlans.get(subnet.vlan()));
        return optional(subnet.nameServers().isEmpty() ? all : all.with("dns_servers", listed(subnet.nameServers())), "gateway_ip", subnet.gateway());
    }

    private MaasParameters parameters(UpdateSubnet subnet) {
        MaasParameters place = optional(optional(MaasParameters.NONE, "name", subnet.name()), "vlan", subnet.vlan().map(vlans::get));
        MaasParameters gateway = optional(place, "gateway_ip", subnet.gateway().map(address -> address.map(IpAddress::toString).orElse("")));
        return optional(gateway, "dns_servers", subnet.nameServers().map(NetworkChanger::listed));
    }

    private MaasParameters route(Cidr source, Cidr destination, IpAddress gateway, int metric) {
        return MaasParameters.of("source", subnets.get(source)).with("destination", subnets.get(destination)).with("gateway_ip", gateway)
                .with("metric", metric);
    }

    private static MaasParameters optional(MaasParameters parameters, String name, Optional<?> value) {
        return value.isPresent() ? parameters.with(name, (Object) value.get()) : parameters;
    }

    /** Name servers are one value in MAAS, separated by commas. */
    private static String listed(List<IpAddress> servers) {
        return servers.stream().map(IpAddress::toString).collect(Collectors.joining(","));
    }

    private static int id(JsonNode reply) {
        return reply.path("id").asInt();
    }
}
