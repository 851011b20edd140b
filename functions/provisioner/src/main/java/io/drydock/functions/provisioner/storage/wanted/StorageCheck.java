package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What must hold of a design's storage before a machine is touched; rules on documents find most of it earlier. */
record StorageCheck(Storage design, RootOfDesign root, Map<String, MaasDisk> disks, List<String> problems) {
    void check() {
        if (root.roots() != 1) {
            problems.add(root.roots() == 0 ? "no partition or logical volume is mounted at /" : root.roots() + " file systems are mounted at /");
        }
        Map<Integer, String> taken = new HashMap<>();
        disks.forEach((device, disk) -> Optional.ofNullable(taken.putIfAbsent(disk.id(), device)).ifPresent(other ->
                problems.add("devices '" + other + "' and '" + device + "' are one and the same disk, " + disk.title())));
        design.volumeGroups().keySet().stream().filter(group -> root.members(group).isEmpty())
                .forEach(group -> problems.add("volume group '" + group + "' has no disk or partition"));
        design.devices().forEach((name, device) -> {
            device.volumeGroup().value().ifPresent(group -> checkDefined(group, "device '" + name + "'"));
            device.partitions().forEach(partition -> {
                String title = "partition '" + partition.name() + "' of device '" + name + "'";
                partition.volumeGroup().value().ifPresent(group -> checkDefined(group, title));
                checkType(partition.fileSystem(), title);
            });
        });
        design.volumeGroups().forEach((name, group) -> group.logicalVolumes().forEach(volume ->
                checkType(volume.fileSystem(), "logical volume '" + volume.name() + "' of volume group '" + name + "'")));
    }

    private void checkDefined(String group, String title) {
        if (!design.volumeGroups().containsKey(group)) {
            problems.add(title + " is for volume group '" + group + "', which is not defined");
        }
    }

    private void checkType(Optional<FileSystem> fileSystem, String title) {
        fileSystem.flatMap(WantedFileSystem::of).filter(wanted -> !WantedFileSystem.TYPES.contains(wanted.type())).ifPresent(wanted ->
                problems.add(title + " has a file system of the type '" + wanted.type() + "', but MAAS makes "
                        + String.join(", ", new TreeSet<>(WantedFileSystem.TYPES))));
    }
}
