package io.drydock.design.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.design.model.AppliedLink.Bond;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.NetworkLink.Bonding.Hash;
import io.drydock.design.network.NetworkLink.Bonding.Mode;
import io.drydock.design.network.NetworkLink.Bonding.PeerRate;
import java.util.Optional;

/** The JSON form of links and networks in the applied model of a node; their names stand beside them. */
final class WiringJson {
    private WiringJson() {
    }

    static ObjectNode of(AppliedLink link) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        link.bond().ifPresent(bond -> json.putObject("bond").put("mode", bond.mode().name()).put("hash", bond.hash().name())
                .put("peer_rate", bond.peerRate().name()).put("mon_rate", bond.monRate()).put("up_delay", bond.upDelay())
                .put("down_delay", bond.downDelay()));
        json.put("mtu", link.mtu()).put("trunked", link.trunked());
        JsonFields.put(json, "native_network", link.nativeNetwork());
        JsonFields.put(json, "allowed_networks", link.allowedNetworks());
        return unmanaged(json, link.unmanaged());
    }

    static AppliedLink readLink(String name, JsonNode json) {
        Optional<Bond> bond = Optional.ofNullable(json.get("bond")).map(value -> new Bond(Mode.valueOf(JsonFields.needed(value, "mode")),
                Hash.valueOf(JsonFields.needed(value, "hash")), PeerRate.valueOf(JsonFields.needed(value, "peer_rate")),
                value.path("mon_rate").asLong(), value.path("up_delay").asLong(), value.path("down_delay").asLong()));
        return new AppliedLink(name, bond, json.path("mtu").asLong(), json.path("trunked").asBoolean(), JsonFields.text(json, "native_network"),
                JsonFields.texts(json, "allowed_networks"), json.path("unmanaged").asBoolean());
    }

    static ObjectNode of(AppliedNetwork network) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        JsonFields.put(json, "cidr", network.cidr().map(Cidr::toString));
        network.vlan().ifPresent(vlan -> json.put("vlan", vlan));
        json.put("mtu", network.mtu());
        JsonFields.put(json, "gateway", network.gateway().map(IpAddress::toString));
        json.put("domain", network.domain());
        JsonFields.putList(json, "name_servers", network.nameServers(), server -> TextNode.valueOf(server.toString()));
        return unmanaged(json, network.unmanaged());
    }

    static AppliedNetwork readNetwork(String name, JsonNode json) {
        return new AppliedNetwork(name, JsonFields.text(json, "cidr").flatMap(Cidr::parse),
                Optional.ofNullable(json.get("vlan")).map(JsonNode::longValue), json.path("mtu").asLong(),
                JsonFields.text(json, "gateway").flatMap(IpAddress::parse), JsonFields.needed(json, "domain"),
                JsonFields.texts(json, "name_servers").stream().map(IpAddress::parse).flatMap(Optional::stream).toList(),
                json.path("unmanaged").asBoolean());
    }

    private static ObjectNode unmanaged(ObjectNode json, boolean unmanaged) {
        return unmanaged ? json.put("unmanaged", true) : json;
    }
}
