package io.drydock.design.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.host.HostBody.Sriov;
import io.drydock.design.host.MacAddress;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.network.IpAddress;
import io.drydock.design.value.Field;
import java.util.Optional;

/**
 * The JSON form of the applied model of a node. Its names are those that documents use; what is absent or empty is left out. A slave
 * of an interface says how it is found ({@code name}, or {@code alias} with {@code address} or {@code pattern}), a kernel parameter
 * what became of it ({@code flag}, {@code value}, or {@code reference} with {@code problem}).
 */
public final class AppliedNodeJson {
    private static final String DHCP = "dhcp";

    private AppliedNodeJson() {
    }

    public static ObjectNode toJson(AppliedNode node) {
        ObjectNode json = object().put("name", node.name()).put("domain", node.domain());
        JsonFields.put(json, "host_profiles", node.profiles());
        JsonFields.put(json, "hardware_profile", node.hardwareProfile());
        node.hardware().ifPresent(profile -> json.set("hardware", HardwareJson.of(profile)));
        JsonFields.put(json, "primary_network", node.primaryNetwork());
        JsonFields.put(json, "oob", node.oob());
        JsonFields.putMap(json, "interfaces", node.interfaces(), AppliedNodeJson::hostInterface);
        json.set("storage", StorageJson.of(node.storage()));
        ObjectNode platform = json.putObject("platform");
        JsonFields.put(platform, "image", node.image());
        JsonFields.put(platform, "kernel", node.kernel());
        JsonFields.putList(platform, "kernel_params", node.kernelParams(), AppliedNodeJson::param);
        ObjectNode metadata = json.putObject("metadata");
        JsonFields.put(metadata, "tags", node.tags());
        JsonFields.put(metadata, "owner_data", node.ownerData());
        JsonFields.put(metadata, "rack", node.rack());
        JsonFields.put(metadata, "boot_mac", node.bootMac(), mac -> TextNode.valueOf(mac.toString()));
        JsonFields.putList(json, "addressing", node.addressing(), AppliedNodeJson::addressing);
        JsonFields.putMap(json, "links", node.links(), WiringJson::of);
        JsonFields.putMap(json, "networks", node.networks(), WiringJson::of);
        return json;
    }

    /**
     * The node that {@link #toJson} was given, without looking at unknown keys.
     *
     * @throws IllegalArgumentException if {@code json} does not have that form; the message says what is missing
     */
    public static AppliedNode fromJson(JsonNode json) {
        JsonNode platform = json.path("platform");
        JsonNode metadata = json.path("metadata");
        Optional<String> hardwareName = JsonFields.text(json, "hardware_profile");
        return new AppliedNode(JsonFields.needed(json, "name"), JsonFields.texts(json, "host_profiles"), hardwareName,
                hardwareName.filter(_ -> json.has("hardware")).map(name -> HardwareJson.read(name, json.get("hardware"))),
                JsonFields.text(json, "primary_network"), JsonFields.needed(json, "domain"),
                JsonFields.textMap(json, "oob"), JsonFields.map(json, "interfaces", AppliedNodeJson::readInterface),
                StorageJson.read(json.path("storage")), JsonFields.text(platform, "image"), JsonFields.text(platform, "kernel"),
                JsonFields.list(platform, "kernel_params", AppliedNodeJson::readParam), JsonFields.texts(metadata, "tags"),
                JsonFields.textMap(metadata, "owner_data"), JsonFields.text(metadata, "rack"),
                JsonFields.list(json, "addressing", AppliedNodeJson::readAddressing),
                JsonFields.field(metadata, "boot_mac", mac -> MacAddress.parse(mac.asText())
                        .orElseThrow(() -> unreadable("boot_mac", mac))),
                JsonFields.namedMap(json, "links", WiringJson::readLink), JsonFields.namedMap(json, "networks", WiringJson::readNetwork));
    }

    private static JsonNode hostInterface(AppliedNode.Interface hostInterface) {
        ObjectNode json = object();
        JsonFields.put(json, "device_link", hostInterface.deviceLink());
        JsonFields.putList(json, "slaves", hostInterface.slaves(), AppliedNodeJson::selector);
        JsonFields.put(json, "networks", hostInterface.networks());
        JsonFields.put(json, "labels", hostInterface.labels());
        hostInterface.sriov().ifPresent(sriov -> {
            ObjectNode virtual = json.putObject("sriov");
            JsonFields.put(virtual, "vf_count", sriov.virtualFunctions(), LongNode::valueOf);
            JsonFields.put(virtual, "trustmode", sriov.trust(), BooleanNode::valueOf);
        });
        return json;
    }

    private static AppliedNode.Interface readInterface(JsonNode json) {
        return new AppliedNode.Interface(JsonFields.text(json, "device_link"),
                JsonFields.list(json, "slaves", AppliedNodeJson::readSelector), JsonFields.texts(json, "networks"),
                JsonFields.textMap(json, "labels"), Optional.ofNullable(json.get("sriov")).map(sriov -> new Sriov(
                        JsonFields.field(sriov, "vf_count", JsonNode::longValue),
                        JsonFields.field(sriov, "trustmode", JsonNode::booleanValue))));
    }

    private static JsonNode selector(DeviceSelector selector) {
        return switch (selector) {
            case DeviceSelector.ByName(String written) -> object().put("name", written);
            case DeviceSelector.ByAddress(String written, String address, String type) ->
                    object().put("alias", written).put("address", address).put("dev_type", type);
            case DeviceSelector.ByPattern(String written, String pattern, String type) ->
                    object().put("alias", written).put("pattern", pattern).put("dev_type", type);
        };
    }

    private static DeviceSelector readSelector(JsonNode json) {
        if (json.has("name")) {
            return new DeviceSelector.ByName(JsonFields.needed(json, "name"));
        }
        String alias = JsonFields.needed(json, "alias");
        return json.has("pattern")
                ? new DeviceSelector.ByPattern(alias, JsonFields.needed(json, "pattern"), JsonFields.needed(json, "dev_type"))
                : new DeviceSelector.ByAddress(alias, JsonFields.needed(json, "address"), JsonFields.needed(json, "dev_type"));
    }

    private static JsonNode param(AppliedParam param) {
        ObjectNode json = object().put("name", param.name());
        return switch (param) {
            case AppliedParam.ResolvedParam(_, KernelParam.Flag _) -> json.put("flag", true);
            case AppliedParam.ResolvedParam(_, KernelParam.Text(String text)) -> json.put("value", text);
            case AppliedParam.UnresolvedParam(_, String reference, String problem) ->
                    json.put("reference", reference).put("problem", problem);
        };
    }

    private static AppliedParam readParam(JsonNode json) {
        String name = JsonFields.needed(json, "name");
        if (json.has("reference")) {
            return new AppliedParam.UnresolvedParam(name, JsonFields.needed(json, "reference"), JsonFields.needed(json, "problem"));
        }
        return new AppliedParam.ResolvedParam(name,
                json.has("flag") ? new KernelParam.Flag() : new KernelParam.Text(JsonFields.needed(json, "value")));
    }

    private static JsonNode addressing(Addressing entry) {
        ObjectNode json = object();
        JsonFields.putText(json, "network", entry.network());
        if (entry.dhcp()) {
            return json.put("address", DHCP);
        }
        JsonFields.put(json, "address", entry.address(), address -> TextNode.valueOf(address.toString()));
        return json;
    }

    private static Addressing readAddressing(JsonNode json) {
        boolean dhcp = DHCP.equals(json.path("address").textValue());
        return new Addressing(JsonFields.textField(json, "network"), dhcp ? Field.absent() : JsonFields.field(json, "address",
                address -> IpAddress.parse(address.asText()).orElseThrow(() -> unreadable("address", address))), dhcp);
    }

    private static IllegalArgumentException unreadable(String key, JsonNode value) {
        return new IllegalArgumentException("the applied model of a node has no understandable '" + key + "': " + value);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
