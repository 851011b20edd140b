package io.drydock.design.rule.storage;

import io.drydock.design.storage.Size;
import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What room is divided up in: a disk with partitions, or a volume group with logical volumes.
 *
 * @param title what it is, for a message: {@code device 'sda'}
 * @param entries in the order of creation
 */
record Container(String title, List<Entry> entries) {
    /** All containers of a node: disks first. */
    static List<Container> of(Storage storage) {
        List<Container> containers = new ArrayList<>();
        storage.devices().forEach((name, device) -> {
            List<Entry> entries = new ArrayList<>(device.partitions().size());
            for (int i = 0; i < device.partitions().size(); i++) {
                Partition partition = device.partitions().get(i);
                entries.add(new Entry(false, name, i, partition.name(), partition.size(), partition.fileSystem()));
            }
            containers.add(new Container("device '" + name + "'", entries));
        });
        storage.volumeGroups().forEach((name, group) -> {
            List<Entry> entries = new ArrayList<>(group.logicalVolumes().size());
            for (int i = 0; i < group.logicalVolumes().size(); i++) {
                LogicalVolume volume = group.logicalVolumes().get(i);
                entries.add(new Entry(true, name, i, volume.name(), volume.size(), volume.fileSystem()));
            }
            containers.add(new Container("volume group '" + name + "'", entries));
        });
        return containers;
    }

    /** All partitions and logical volumes of a node. */
    static List<Entry> entriesOf(Storage storage) {
        return of(storage).stream().flatMap(container -> container.entries.stream()).toList();
    }

    /**
     * A partition or logical volume.
     *
     * @param logical whether it is a logical volume
     * @param owner the disk or volume group
     * @param index its place there, from 0
     */
    record Entry(boolean logical, String owner, int index, String name, Field<Size> size, Optional<FileSystem> fileSystem) {
        /** Where it is mounted, without slashes at the end. */
        Optional<String> mountpoint() {
            return fileSystem.flatMap(system -> system.mountpoint().value()).map(Entry::withoutSlash);
        }

        boolean isMountedAt(String mountpoint) {
            return mountpoint().filter(mountpoint::equals).isPresent();
        }

        private static String withoutSlash(String mountpoint) {
            int end = mountpoint.length();
            while (end > 1 && mountpoint.charAt(end - 1) == '/') {
                end--;
            }
            return mountpoint.substring(0, end);
        }

        /** What it is, for a message. */
        String describe() {
            String what = logical ? "logical volume" : "partition";
            return (name.isEmpty() ? what + " " + (index + 1) : what + " '" + name + "'") + " of "
                    + (logical ? "volume group '" : "device '") + owner + "'";
        }

        /** Where it stands in the documents. */
        FieldPath path() {
            FieldPath list = logical ? FieldPath.of("storage", "volume_groups", owner, "logical_volumes")
                    : FieldPath.of("storage", "physical_devices", owner, "partitions");
            return name.isEmpty() ? list.index(index) : list.named(name);
        }

        FieldPath mountpointPath() {
            return path().key("filesystem").key("mountpoint");
        }
    }
}
