package io.drydock.functions.provisioner.maas.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A VLAN of a fabric.
 *
 * @param id MAAS's own number, by which interfaces and subnets name it
 * @param vid the tag, 0 for untagged; in paths it names the VLAN within its fabric
 * @param dhcpOn whether MAAS serves DHCP on it
 * @param primaryRack the system id of the rack controller that serves DHCP
 * @param secondaryRack that of the one which takes over
 * @param relayVlan the id of the VLAN whose DHCP serves this one
 */
public record Vlan(int id, int vid, String name, int fabricId, String fabric, int mtu, boolean dhcpOn, Optional<String> primaryRack,
                   Optional<String> secondaryRack, OptionalInt relayVlan) {
    /** The VLAN that a part of an answer describes. */
    public static Vlan of(JsonNode json) {
        // Depending on its release, MAAS gives the other VLAN whole or by its id.
        JsonNode relay = json.path("relay_vlan").isObject() ? json.path("relay_vlan").path("id") : json.path("relay_vlan");
        return new Vlan(json.path("id").asInt(), json.path("vid").asInt(), json.path("name").asText(""), json.path("fabric_id").asInt(),
                json.path("fabric").asText(""), json.path("mtu").asInt(), json.path("dhcp_on").asBoolean(), text(json, "primary_rack"),
                text(json, "secondary_rack"), relay.isInt() ? OptionalInt.of(relay.intValue()) : OptionalInt.empty());
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(json.path(field).asText("")).filter(value -> !value.isEmpty());
    }
}
