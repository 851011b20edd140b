package io.drydock.functions.provisioner.site.rack;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A rack controller: it serves DHCP and boots to the machines that it is connected to.
 *
 * @param vlans ids of the VLANs that its interfaces are on
 * @param troubles what its services say that do not work; empty: it is healthy
 * @param remarks the same of services that machines can be booted without
 */
public record RackController(String systemId, String hostname, Set<Integer> vlans, List<String> troubles, List<String> remarks) {
    /** The services that machines are booted with. A service that runs nowhere yet is {@code off}, which is well. */
    private static final List<String> NEEDED = List.of("dhcpd", "http", "rackd", "tftp");
    private static final Set<String> WELL = Set.of("running", "off");

    /** All of a MAAS. */
    public static List<RackController> all(Maas maas) {
        return StreamSupport.stream(maas.get("rackcontrollers/", MaasParameters.NONE).spliterator(), false).map(RackController::of).toList();
    }

    /** The rack controller that a part of an answer describes. */
    public static RackController of(JsonNode json) {
        List<Service> services = StreamSupport.stream(json.path("service_set").spliterator(), false).map(Service::of).toList();
        Stream<String> missing = NEEDED.stream().filter(name -> services.stream().noneMatch(service -> service.name.equals(name)))
                .map(name -> name + " is not among its services");
        Stream<String> failing = services.stream().filter(service -> service.isNeeded() && !service.isWell()).map(Service::toString);
        Set<Integer> vlans = StreamSupport.stream(json.path("interface_set").spliterator(), false).map(port -> port.path("vlan").path("id"))
                .filter(JsonNode::isInt).map(JsonNode::intValue).collect(Collectors.toUnmodifiableSet());
        return new RackController(json.path("system_id").asText(), json.path("hostname").asText(), vlans,
                Stream.concat(failing, missing).toList(),
                services.stream().filter(service -> !service.isNeeded() && service.isBroken()).map(Service::toString).toList());
    }

    /** Whether all services work that machines are booted with. */
    public boolean isHealthy() {
        return troubles.isEmpty();
    }

    /** What is wrong with it, in a sentence without its end. */
    public String trouble() {
        return "rack controller " + hostname + " (" + systemId + "): " + String.join(", ", troubles);
    }

    /** @param info MAAS's own words about the status */
    private record Service(String name, String status, String info) {
        private static final Set<String> BROKEN = Set.of("dead", "degraded");

        private static Service of(JsonNode json) {
            return new Service(json.path("name").asText(), json.path("status").asText(), Objects.requireNonNullElse(json.path("status_info").textValue(), ""));
        }

        private boolean isNeeded() {
            return NEEDED.contains(name);
        }

        private boolean isWell() {
            return WELL.contains(status);
        }

        private boolean isBroken() {
            return BROKEN.contains(status);
        }

        @Override
        public String toString() {
            return name + " is " + status + (info.isBlank() ? "" : " (" + info.strip() + ")");
        }
    }
}
