package io.drydock.design.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.design.hardware.CpuSet;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.design.hardware.HardwareProfile.HugePages;
import java.util.Locale;

/** The JSON form of a hardware profile in the applied model of a node; its name stands beside it. */
final class HardwareJson {
    private HardwareJson() {
    }

    static ObjectNode of(HardwareProfile profile) {
        ObjectNode json = object();
        JsonFields.putText(json, "vendor", profile.vendor());
        JsonFields.putText(json, "generation", profile.generation());
        JsonFields.putText(json, "hw_version", profile.hwVersion());
        JsonFields.putText(json, "bios_version", profile.biosVersion());
        JsonFields.putText(json, "boot_mode", profile.bootMode());
        JsonFields.putText(json, "bootstrap_protocol", profile.bootstrapProtocol());
        JsonFields.putText(json, "pxe_interface", profile.pxeInterface());
        JsonFields.putMap(json, "device_aliases", profile.deviceAliases(), HardwareJson::alias);
        JsonFields.putMap(json, "cpu_sets", profile.cpuSets(), set -> {
            ObjectNode holder = object();
            JsonFields.put(holder, "set", set, present -> TextNode.valueOf(present.toString()));
            return holder.path("set");
        });
        JsonFields.putMap(json, "hugepages", profile.hugePages(), HardwareJson::pages);
        return json;
    }

    /** @throws IllegalArgumentException if {@code json} does not have that form */
    static HardwareProfile read(String name, JsonNode json) {
        return new HardwareProfile(name, JsonFields.textField(json, "vendor"), JsonFields.textField(json, "generation"),
                JsonFields.textField(json, "hw_version"), JsonFields.textField(json, "bios_version"),
                JsonFields.textField(json, "boot_mode"), JsonFields.textField(json, "bootstrap_protocol"),
                JsonFields.textField(json, "pxe_interface"), JsonFields.map(json, "device_aliases", HardwareJson::readAlias),
                JsonFields.map(json, "cpu_sets", set -> JsonFields.field(object().set("set", set), "set", HardwareJson::readCpuSet)),
                JsonFields.map(json, "hugepages", HardwareJson::readPages));
    }

    private static JsonNode alias(DeviceAlias alias) {
        ObjectNode json = object();
        JsonFields.putText(json, "address", alias.address());
        JsonFields.put(json, "bus_type", alias.busType(), type -> TextNode.valueOf(type.name().toLowerCase(Locale.ROOT)));
        JsonFields.putText(json, "dev_type", alias.devType());
        return json;
    }

    private static DeviceAlias readAlias(JsonNode json) {
        return new DeviceAlias(JsonFields.textField(json, "address"),
                JsonFields.field(json, "bus_type", type -> BusType.valueOf(type.asText().toUpperCase(Locale.ROOT))),
                JsonFields.textField(json, "dev_type"));
    }

    private static CpuSet readCpuSet(JsonNode json) {
        return CpuSet.parse(json.asText()).orElseThrow(() ->
                new IllegalArgumentException("the applied model of a node has no understandable set of processors: " + json));
    }

    private static JsonNode pages(HugePages pages) {
        ObjectNode json = object();
        JsonFields.putText(json, "size", pages.size());
        JsonFields.put(json, "count", pages.count(), LongNode::valueOf);
        return json;
    }

    private static HugePages readPages(JsonNode json) {
        return new HugePages(JsonFields.textField(json, "size"), JsonFields.field(json, "count", JsonNode::longValue));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
