package io.drydock.functions.provisioner.maas.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A fabric: VLANs that can reach each other's switches. */
public record Fabric(int id, String name, List<Vlan> vlans) {
    /** The fabric that a part of an answer describes. */
    public static Fabric of(JsonNode json) {
        return new Fabric(json.path("id").asInt(), json.path("name").asText(""),
                StreamSupport.stream(json.path("vlans").spliterator(), false).map(Vlan::of).toList());
    }

    /** Its VLAN with this tag; 0 is the untagged one, which every fabric has. */
    public Optional<Vlan> vlan(int vid) {
        return vlans.stream().filter(vlan -> vlan.vid() == vid).findFirst();
    }
}
