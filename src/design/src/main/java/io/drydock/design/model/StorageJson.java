package io.drydock.design.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.storage.Size;
import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.storage.Storage.VolumeGroup;
import java.util.Optional;

/** The JSON form of storage; a size is {@code {"bytes": n}}, {@code {"percent": n}} or {@code {"at_least": <one of those>}}. */
final class StorageJson {
    private static final String BYTES = "bytes";
    private static final String PERCENT = "percent";
    private static final String AT_LEAST = "at_least";

    private StorageJson() {
    }

    static ObjectNode of(Storage storage) {
        ObjectNode json = object();
        JsonFields.putMap(json, "physical_devices", storage.devices(), StorageJson::device);
        JsonFields.putMap(json, "volume_groups", storage.volumeGroups(), StorageJson::volumeGroup);
        return json;
    }

    static Storage read(JsonNode json) {
        return new Storage(JsonFields.map(json, "physical_devices", StorageJson::readDevice),
                JsonFields.map(json, "volume_groups", StorageJson::readVolumeGroup));
    }

    private static JsonNode device(Device device) {
        ObjectNode json = object();
        JsonFields.put(json, "labels", device.labels());
        JsonFields.putText(json, "volume_group", device.volumeGroup());
        JsonFields.putList(json, "partitions", device.partitions(), StorageJson::partition);
        return json;
    }

    private static Device readDevice(JsonNode json) {
        return new Device(JsonFields.textMap(json, "labels"), JsonFields.textField(json, "volume_group"),
                JsonFields.list(json, "partitions", StorageJson::readPartition));
    }

    private static JsonNode partition(Partition partition) {
        ObjectNode json = object().put("name", partition.name());
        JsonFields.put(json, "size", partition.size(), StorageJson::size);
        JsonFields.put(json, "bootable", partition.bootable(), BooleanNode::valueOf);
        JsonFields.putText(json, "part_uuid", partition.partUuid());
        JsonFields.putText(json, "volume_group", partition.volumeGroup());
        partition.fileSystem().ifPresent(fileSystem -> json.set("filesystem", fileSystem(fileSystem)));
        JsonFields.put(json, "labels", partition.labels());
        return json;
    }

    private static Partition readPartition(JsonNode json) {
        return new Partition(JsonFields.needed(json, "name"), JsonFields.field(json, "size", StorageJson::readSize),
                JsonFields.field(json, "bootable", JsonNode::booleanValue), JsonFields.textField(json, "part_uuid"),
                JsonFields.textField(json, "volume_group"), readFileSystem(json), JsonFields.textMap(json, "labels"));
    }

    private static JsonNode volumeGroup(VolumeGroup group) {
        ObjectNode json = object();
        JsonFields.putText(json, "vg_uuid", group.vgUuid());
        JsonFields.putList(json, "logical_volumes", group.logicalVolumes(), StorageJson::logicalVolume);
        return json;
    }

    private static VolumeGroup readVolumeGroup(JsonNode json) {
        return new VolumeGroup(JsonFields.textField(json, "vg_uuid"),
                JsonFields.list(json, "logical_volumes", StorageJson::readLogicalVolume));
    }

    private static JsonNode logicalVolume(LogicalVolume volume) {
        ObjectNode json = object().put("name", volume.name());
        JsonFields.putText(json, "lv_uuid", volume.lvUuid());
        JsonFields.put(json, "size", volume.size(), StorageJson::size);
        volume.fileSystem().ifPresent(fileSystem -> json.set("filesystem", fileSystem(fileSystem)));
        return json;
    }

    private static LogicalVolume readLogicalVolume(JsonNode json) {
        return new LogicalVolume(JsonFields.needed(json, "name"), JsonFields.textField(json, "lv_uuid"),
                JsonFields.field(json, "size", StorageJson::readSize), readFileSystem(json));
    }

    private static JsonNode fileSystem(FileSystem fileSystem) {
        ObjectNode json = object();
        JsonFields.putText(json, "mountpoint", fileSystem.mountpoint());
        JsonFields.putText(json, "fstype", fileSystem.type());
        JsonFields.putText(json, "mount_options", fileSystem.mountOptions());
        JsonFields.putText(json, "fs_uuid", fileSystem.uuid());
        JsonFields.putText(json, "fs_label", fileSystem.label());
        return json;
    }

    private static Optional<FileSystem> readFileSystem(JsonNode owner) {
        return Optional.ofNullable(owner.get("filesystem")).map(json -> new FileSystem(JsonFields.textField(json, "mountpoint"),
                JsonFields.textField(json, "fstype"), JsonFields.textField(json, "mount_options"), JsonFields.textField(json, "fs_uuid"),
                JsonFields.textField(json, "fs_label")));
    }

    private static JsonNode size(Size size) {
        return switch (size) {
            case Size.Fixed(long bytes) -> object().put(BYTES, bytes);
            case Size.Percent(long percent) -> object().put(PERCENT, percent);
            case Size.AtLeast(Size.Amount minimum) -> object().set(AT_LEAST, size(minimum));
        };
    }

    private static Size readSize(JsonNode json) {
        return json.has(AT_LEAST) ? new Size.AtLeast(readAmount(json.get(AT_LEAST))) : readAmount(json);
    }

    private static Size.Amount readAmount(JsonNode json) {
        if (json.path(BYTES).canConvertToLong()) {
            return new Size.Fixed(json.get(BYTES).longValue());
        }
        if (json.path(PERCENT).canConvertToLong()) {
            return new Size.Percent(json.get(PERCENT).longValue());
        }
        throw new IllegalArgumentException("the applied model of a node has a size that is neither bytes nor percent: " + json);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
