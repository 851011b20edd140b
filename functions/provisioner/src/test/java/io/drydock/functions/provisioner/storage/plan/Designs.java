package io.drydock.functions.provisioner.storage.plan;

import io.drydock.design.storage.Size;
import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.storage.Storage.VolumeGroup;
import io.drydock.design.value.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts of designs, briefly written. */
public final class Designs {
    private Designs() {
    }

    public static Field<Size> size(String text) {
        return Size.parse(text).<Field<Size>>map(Field::of).orElseGet(() -> new Field.Malformed<>(text));
    }

    public static Optional<FileSystem> mounted(String path, String type) {
        return Optional.of(new FileSystem(Field.of(path), Field.of(type), Field.of("defaults"), Field.absent(), Field.absent()));
    }

    public static Partition partition(String name, String size, Optional<FileSystem> fileSystem) {
        return new Partition(name, size(size), Field.absent(), Field.absent(), Field.absent(), fileSystem, Map.of());
    }

    public static Partition physicalVolume(String name, String size, String group) {
        return new Partition(name, size(size), Field.absent(), Field.absent(), Field.of(group), Optional.empty(), Map.of());
    }

    public static Device disk(Partition... partitions) {
        return new Device(Map.of(), Field.absent(), List.of(partitions));
    }

    public static Device bootDisk(Partition... partitions) {
        return new Device(Map.of("bootdrive", "true"), Field.absent(), List.of(partitions));
    }

    public static Device whole(String group) {
        return new Device(Map.of(), Field.of(group), List.of());
    }

    public static LogicalVolume volume(String name, String size, Optional<FileSystem> fileSystem) {
        return new LogicalVolume(name, Field.absent(), size(size), fileSystem);
    }

    public static VolumeGroup group(LogicalVolume... volumes) {
        return new VolumeGroup(Field.absent(), List.of(volumes));
    }

    /** What the sample site's workers have. */
    public static Storage sampleWorker() {
        Map<String, Device> devices = new LinkedHashMap<>();
        devices.put("bootdisk", bootDisk(partition("boot", "2g", mounted("/boot", "ext4")), partition("root", "60g", mounted("/", "ext4")),
                partition("var", ">100g", mounted("/var", "ext4"))));
        devices.put("datadisk1", whole("data"));
        devices.put("datadisk2", whole("data"));
        return new Storage(devices, Map.of("data", group(volume("images", "30%", mounted("/var/lib/images", "xfs")),
                volume("volumes", "60%", mounted("/var/lib/volumes", "xfs")))));
    }
}
