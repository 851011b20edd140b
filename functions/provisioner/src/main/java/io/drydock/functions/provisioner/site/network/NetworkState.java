package io.drydock.functions.provisioner.site.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.site.rack.RackController;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What MAAS has of networks, all of it. */
public record NetworkState(List<Fabric> fabrics, List<Subnet> subnets, List<IpRange> ranges, List<Route> routes, Set<String> domains,
                           List<RackController> racks) {
    /**
     * A range of addresses.
     *
     * @param type {@code dynamic} or {@code reserved}
     * @param subnet its id
     */
    public record IpRange(int id, String type, IpAddress start, IpAddress end, int subnet, String comment) {
        static Optional<IpRange> of(JsonNode json) {
            return IpAddress.parse(json.path("start_ip").asText("")).flatMap(start -> IpAddress.parse(json.path("end_ip").asText(""))
                    .map(end -> new IpRange(json.path("id").asInt(), json.path("type").asText(), start, end, json.path("subnet").path("id").asInt(),
                            json.path("comment").asText(""))));
        }

        boolean isDynamic() {
            return type.equals("dynamic");
        }

        @Override
        public String toString() {
            return type + " range " + start + " to " + end + (comment.isBlank() ? "" : " ('" + comment + "')");
        }
    }

    /** A static route, with its subnets by id. */
    public record Route(int id, int source, int destination, IpAddress gateway, int metric) {
        static Optional<Route> of(JsonNode json) {
            return IpAddress.parse(json.path("gateway_ip").asText("")).map(gateway -> new Route(json.path("id").asInt(),
                    json.path("source").path("id").asInt(), json.path("destination").path("id").asInt(), gateway, json.path("metric").asInt()));
        }
    }

    /** Reads all of it: six requests. */
    public static NetworkState read(Maas maas) {
        return new NetworkState(list(maas, "fabrics/", json -> Stream.of(Fabric.of(json))), list(maas, "subnets/", json -> Stream.of(Subnet.of(json))),
                list(maas, "ipranges/", json -> IpRange.of(json).stream()), list(maas, "static-routes/", json -> Route.of(json).stream()),
                Set.copyOf(list(maas, "domains/", json -> Stream.of(json.path("name").asText()))), RackController.all(maas));
    }

    private static <T> List<T> list(Maas maas, String path, Function<JsonNode, Stream<T>> reading) {
        return StreamSupport.stream(maas.get(path, MaasParameters.NONE).spliterator(), false).flatMap(reading).toList();
    }

    public Optional<Fabric> fabric(String name) {
        return fabrics.stream().filter(fabric -> fabric.name().equals(name)).findFirst();
    }

    public Optional<Subnet> subnet(Cidr cidr) {
        return subnets.stream().filter(subnet -> subnet.cidr().equals(cidr)).findFirst();
    }

    /** The fabric of a subnet. */
    public Optional<Fabric> fabricOf(Subnet subnet) {
        return fabrics.stream().filter(fabric -> fabric.vlans().stream().anyMatch(vlan -> vlan.id() == subnet.vlan().id())).findFirst();
    }

    public List<IpRange> rangesOf(Subnet subnet) {
        return ranges.stream().filter(range -> range.subnet() == subnet.id()).toList();
    }
}
