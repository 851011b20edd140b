package io.drydock.functions.provisioner.maas;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.host.MacAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A machine as MAAS describes it. What MAAS has as null, or not at all, is empty.
 *
 * @param json all that MAAS says of it; not to be changed
 */
public record Machine(JsonNode json) {
    /** @throws IllegalArgumentException if it has no system id or no status */
    public Machine {
        if (json.path("system_id").asText("").isEmpty() || !json.path("status").isInt()) {
            throw new IllegalArgumentException("a machine of MAAS has a system_id and a status that is a number");
        }
    }

    /**
     * The machine that a part of an answer describes.
     *
     * @throws IllegalArgumentException if it describes none
     */
    public static Machine of(JsonNode json) {
        return new Machine(json);
    }

    /** MAAS's name for it, which it keeps until it is deleted. */
    public String systemId() {
        return text("system_id");
    }

    /** Without the domain. */
    public String hostname() {
        return text("hostname");
    }

    public String fqdn() {
        return text("fqdn");
    }

    /** The name of its DNS domain. */
    public String domain() {
        return json.path("domain").path("name").asText("");
    }

    public MachineState state() {
        return MachineState.of(json.path("status").intValue());
    }

    /** What MAAS last noted about its state, such as why a deployment failed. */
    public String statusMessage() {
        return text("status_message");
    }

    /** {@code on}, {@code off}, {@code unknown} or {@code error}, as MAAS saw it last. */
    public String powerState() {
        return text("power_state");
    }

    /** By what MAAS switches it: {@code ipmi}, {@code redfish}, {@code virsh}, {@code manual}… */
    public String powerType() {
        return text("power_type");
    }

    /** The name of MAAS's user who has it. */
    public Optional<String> owner() {
        return Optional.of(text("owner")).filter(name -> !name.isEmpty());
    }

    /** What its owner noted about it. */
    public Map<String, String> ownerData() {
        Map<String, String> data = new LinkedHashMap<>();
        json.path("owner_data").properties().forEach(entry -> data.put(entry.getKey(), entry.getValue().asText()));
        return data;
    }

    /** The names of its tags. */
    public List<String> tags() {
        return elements("tag_names").map(JsonNode::asText).toList();
    }

    /** Of the interface from which it boots. */
    public Optional<MacAddress> bootMac() {
        return mac(json.path("boot_interface"));
    }

    /** Of its physical interfaces. */
    public List<MacAddress> macs() {
        return elements("interface_set").filter(found -> found.path("type").asText("physical").equals("physical"))
                .flatMap(found -> mac(found).stream()).toList();
    }

    /** The operating system that it is deployed with, such as {@code ubuntu}. */
    public String osystem() {
        return text("osystem");
    }

    /** The release that it is deployed with, such as {@code jammy}. */
    public String distroSeries() {
        return text("distro_series");
    }

    /** The kernel that it is deployed with, such as {@code ga-22.04}. */
    public String hweKernel() {
        return text("hwe_kernel");
    }

    /** Whether MAAS lets nobody change it. */
    public boolean locked() {
        return json.path("locked").asBoolean();
    }

    private String text(String field) {
        return json.path(field).asText("");
    }

    private Stream<JsonNode> elements(String field) {
        return StreamSupport.stream(json.path(field).spliterator(), false);
    }

    private static Optional<MacAddress> mac(JsonNode found) {
        return MacAddress.parse(found.path("mac_address").asText(""));
    }

    /** For messages: {@code n1 (4y3h7n)}. */
    @Override
    public String toString() {
        return hostname() + " (" + systemId() + ")";
    }
}
