package io.drydock.design.storage;

import io.drydock.design.reading.FieldReader;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.storage.Storage.VolumeGroup;
import io.drydock.design.value.Value;
import java.util.Map;
import java.util.Optional;

/** Reads the storage of host profiles and nodes. */
public final class StorageReader {
    private StorageReader() {
    }

    /** The storage that {@code value} describes, {@link Storage#NONE} where it describes none; never fails. */
    public static Storage read(Optional<Value> value) {
        if (value.isEmpty()) {
            return Storage.NONE;
        }
        FieldReader fields = FieldReader.of(value.get());
        Map<String, Device> devices = fields.mappings("physical_devices", StorageReader::device);
        Map<String, VolumeGroup> groups = fields.mappings("volume_groups", StorageReader::volumeGroup);
        return devices.isEmpty() && groups.isEmpty() ? Storage.NONE : new Storage(devices, groups);
    }

    private static Device device(FieldReader device) {
        return new Device(device.textMap("labels"), device.text("volume_group"), device.items("partitions", StorageReader::partition));
    }

    private static Partition partition(FieldReader partition) {
        return new Partition(partition.text("name").orElse(""), partition.parsed("size", Size::parse), partition.flag("bootable"),
                partition.text("part_uuid"), partition.text("volume_group"), fileSystem(partition), partition.textMap("labels"));
    }

    private static VolumeGroup volumeGroup(FieldReader group) {
        return new VolumeGroup(group.text("vg_uuid"), group.items("logical_volumes", StorageReader::logicalVolume));
    }

    private static LogicalVolume logicalVolume(FieldReader volume) {
        return new LogicalVolume(volume.text("name").orElse(""), volume.text("lv_uuid"), volume.parsed("size", Size::parse),
                fileSystem(volume));
    }

    private static Optional<FileSystem> fileSystem(FieldReader owner) {
        if (!(owner.value("filesystem").orElse(null) instanceof Value.Mapping mapping)) {
            return Optional.empty();
        }
        FieldReader fileSystem = FieldReader.of(mapping);
        return Optional.of(new FileSystem(fileSystem.text("mountpoint"), fileSystem.text("fstype"), fileSystem.text("mount_options"),
                fileSystem.text("fs_uuid"), fileSystem.text("fs_label")));
    }
}
