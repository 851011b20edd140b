package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a design's storage has what MAAS's layouts are about: {@code /}, {@code /boot}, {@code /boot/efi}, and the disk to boot from. */
final class RootOfDesign {
    private static final String ROOT = "/";
    private static final String BOOT = "/boot";
    private static final String BOOT_DRIVE = "bootdrive";

    private final Storage design;

    RootOfDesign(Storage design) {
        this.design = design;
    }

    /** A partition of a device, or the physical volume that is a whole device. */
    record OnDevice(String device, Optional<Partition> partition) {
    }

    /** A logical volume of a group. */
    record InGroup(String group, LogicalVolume volume) {
    }

    Optional<OnDevice> rootPartition() {
        return mounted(ROOT).stream().findFirst();
    }

    Optional<InGroup> rootVolume() {
        return volumesMounted(ROOT).stream().findFirst();
    }

    Optional<OnDevice> bootPartition() {
        return mounted(BOOT).stream().findFirst();
    }

    /** How many file systems are mounted at this path. */
    int count(String path) {
        return mounted(path).size() + volumesMounted(path).size();
    }

    int roots() {
        return count(ROOT);
    }

    /** The physical volumes of a group in the design's order. */
    List<OnDevice> members(String group) {
        List<OnDevice> members = new ArrayList<>();
        design.devices().forEach((name, device) -> {
            if (device.volumeGroup().value().filter(group::equals).isPresent()) {
                members.add(new OnDevice(name, Optional.empty()));
            }
            device.partitions().stream().filter(partition -> partition.volumeGroup().value().filter(group::equals).isPresent())
                    .forEach(partition -> members.add(new OnDevice(name, Optional.of(partition))));
        });
        return members;
    }

    /**
     * The device to boot from: the one with the label {@code bootdrive}, or with {@code /boot}, or with {@code /}.
     *
     * @param present the device that the machine boots from now: it stays where the design leaves a choice
     */
    Optional<String> bootDevice(Optional<String> present) {
        Optional<String> labelled = design.devices().entrySet().stream().filter(entry -> isBootDrive(entry.getValue())).map(Map.Entry::getKey)
                .findFirst();
        return labelled.or(() -> bootPartition().map(OnDevice::device)).or(() -> rootPartition().map(OnDevice::device))
                .or(() -> rootVolume().flatMap(volume -> oneOf(members(volume.group()).stream().map(OnDevice::device).toList(), present)));
    }

    private static Optional<String> oneOf(List<String> devices, Optional<String> present) {
        return present.filter(devices::contains).or(() -> devices.stream().findFirst());
    }

    private static boolean isBootDrive(Device device) {
        return "true".equalsIgnoreCase(device.labels().get(BOOT_DRIVE));
    }

    private List<OnDevice> mounted(String path) {
        List<OnDevice> found = new ArrayList<>();
        design.devices().forEach((name, device) -> device.partitions().stream()
                .filter(partition -> partition.volumeGroup().value().isEmpty() && isMountedAt(partition.fileSystem(), path))
                .forEach(partition -> found.add(new OnDevice(name, Optional.of(partition)))));
        return found;
    }

    private List<InGroup> volumesMounted(String path) {
        List<InGroup> found = new ArrayList<>();
        design.volumeGroups().forEach((name, group) -> group.logicalVolumes().stream().filter(volume -> isMountedAt(volume.fileSystem(), path))
                .forEach(volume -> found.add(new InGroup(name, volume))));
        return found;
    }

    private static boolean isMountedAt(Optional<FileSystem> fileSystem, String path) {
        return fileSystem.flatMap(WantedFileSystem::of).filter(found -> found.mountpoint().equals(path)).isPresent();
    }
}
