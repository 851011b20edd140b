package io.drydock.design.model;

import static io.drydock.design.model.InheritanceLaws.keyed;
import static io.drydock.design.model.InheritanceLaws.keyedList;
import static io.drydock.design.model.InheritanceLaws.map;
import static io.drydock.design.model.InheritanceLaws.scalar;
import static io.drydock.design.model.InheritanceLaws.single;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.storage.Storage.VolumeGroup;
import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inheritance of storage: devices, partitions, volume groups and logical volumes are matched by name and merged field by field. */
final class StorageInheritance {
    private static final Device NO_DEVICE = new Device(Map.of(), Field.absent(), List.of());
    private static final VolumeGroup NO_GROUP = new VolumeGroup(Field.absent(), List.of());
    private static final FileSystem NO_FILE_SYSTEM =
            new FileSystem(Field.absent(), Field.absent(), Field.absent(), Field.absent(), Field.absent());

    private StorageInheritance() {
    }

    static Storage merge(Storage child, Storage parent) {
        if (child.devices().isEmpty() && child.volumeGroups().isEmpty()) {
            return parent;
        }
        return new Storage(keyed(child.devices(), parent.devices(), StorageInheritance::device, own -> device(own, NO_DEVICE)),
                keyed(child.volumeGroups(), parent.volumeGroups(), StorageInheritance::group, own -> group(own, NO_GROUP)));
    }

    private static Device device(Device child, Device parent) {
        return new Device(map(child.labels(), parent.labels()), scalar(child.volumeGroup(), parent.volumeGroup()),
                keyedList(child.partitions(), parent.partitions(), Partition::name, StorageInheritance::partition,
                        StorageInheritance::alone));
    }

    private static Partition alone(Partition own) {
        return partition(own, new Partition(own.name(), Field.absent(), Field.absent(), Field.absent(), Field.absent(), Optional.empty(),
                Map.of()));
    }

    private static Partition partition(Partition child, Partition parent) {
        return new Partition(child.name(), scalar(child.size(), parent.size()), scalar(child.bootable(), parent.bootable()),
                scalar(child.partUuid(), parent.partUuid()), scalar(child.volumeGroup(), parent.volumeGroup()),
                fileSystem(child.fileSystem(), parent.fileSystem()), map(child.labels(), parent.labels()));
    }

    private static VolumeGroup group(VolumeGroup child, VolumeGroup parent) {
        return new VolumeGroup(scalar(child.vgUuid(), parent.vgUuid()),
                keyedList(child.logicalVolumes(), parent.logicalVolumes(), LogicalVolume::name, StorageInheritance::volume,
                        StorageInheritance::alone));
    }

    private static LogicalVolume alone(LogicalVolume own) {
        return volume(own, new LogicalVolume(own.name(), Field.absent(), Field.absent(), Optional.empty()));
    }

    private static LogicalVolume volume(LogicalVolume child, LogicalVolume parent) {
        return new LogicalVolume(child.name(), scalar(child.lvUuid(), parent.lvUuid()), scalar(child.size(), parent.size()),
                fileSystem(child.fileSystem(), parent.fileSystem()));
    }

    private static Optional<FileSystem> fileSystem(Optional<FileSystem> child, Optional<FileSystem> parent) {
        return single(child, parent, StorageInheritance::fileSystem, own -> fileSystem(own, NO_FILE_SYSTEM));
    }

    private static FileSystem fileSystem(FileSystem child, FileSystem parent) {
        return new FileSystem(scalar(child.mountpoint(), parent.mountpoint()), scalar(child.type(), parent.type()),
                scalar(child.mountOptions(), parent.mountOptions()), scalar(child.uuid(), parent.uuid()),
                scalar(child.label(), parent.label()));
    }
}
