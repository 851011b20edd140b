package io.drydock.functions.oob.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.bmc.BmcIdentity;
import java.util.Optional;

/**
 * What the build model knows of a node's BMC, in its section {@code bmc}: {@code {"protocol", "identity": {…}}}.
 *
 * @param protocol the name of the one that it answered by
 * @param identity what it said of itself by that protocol
 */
public record KnownBmc(String protocol, Optional<BmcIdentity> identity) {
    private static final String SECTION = "bmc";

    /** What is known of the BMC of the call's node. */
    public static Optional<KnownBmc> of(NodeCall call) {
        return call.known(SECTION).map(section -> new KnownBmc(section.content().path("protocol").asText(),
                Optional.ofNullable(section.content().get("identity")).map(KnownBmc::identity)));
    }

    /** Keeps it in the build model. */
    public void learn(NodeCall call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("protocol", protocol);
        identity.ifPresent(said -> json.set("identity", toJson(said)));
        call.learn(SECTION, json);
    }

    /** In the form of the build model; what the BMC does not say is left out. */
    public static ObjectNode toJson(BmcIdentity identity) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        identity.manufacturer().ifPresent(text -> json.put("manufacturer", text));
        identity.product().ifPresent(text -> json.put("product", text));
        identity.serial().ifPresent(text -> json.put("serial", text));
        identity.uuid().ifPresent(text -> json.put("uuid", text));
        identity.bmcFirmware().ifPresent(text -> json.put("bmcFirmware", text));
        identity.bios().ifPresent(text -> json.put("bios", text));
        return json.put("protocol", identity.protocol());
    }

    private static BmcIdentity identity(JsonNode json) {
        return new BmcIdentity(text(json, "manufacturer"), text(json, "product"), text(json, "serial"), text(json, "uuid"),
                text(json, "bmcFirmware"), text(json, "bios"), json.path("protocol").asText());
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key)).map(JsonNode::asText);
    }
}
