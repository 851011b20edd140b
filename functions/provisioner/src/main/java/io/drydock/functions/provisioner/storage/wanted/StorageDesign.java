package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.FileSystem;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.functions.provisioner.storage.maas.Alignment;
import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.wanted.RootOfDesign.InGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Works out what a design's storage comes to on the disks that a machine really has. */
public final class StorageDesign {
    private final Storage design;
    private final Map<String, MaasDisk> disks;
    private final MaasStorage current;
    private final List<String> problems;
    private final RootOfDesign root;
    private final Optional<String> bootDevice;
    private final LayoutKind kind;
    private final boolean ownEfi;
    /** Devices of which nothing is left. */
    private final Set<String> full = new HashSet<>();

    private StorageDesign(Storage design, Map<String, MaasDisk> disks, MaasStorage current, List<String> problems) {
        this.design = design;
        this.disks = disks;
        this.current = current;
        this.problems = new ArrayList<>(problems);
        this.root = new RootOfDesign(design);
        this.bootDevice = root.bootDevice(current.bootDisk().flatMap(this::deviceOf));
        this.kind = bootDevice.map(device -> LayoutKind.of(design, root, device)).orElse(LayoutKind.BLANK);
        this.ownEfi = current.uefi() && root.count(MaasPartition.EFI) == 0;
    }

    /**
     * The design's storage in disks and bytes.
     *
     * @param disks by the names that the design has for them, as far as they were found
     * @param problems what was found before
     * @throws StorageContradiction if it can't be made: with all reasons
     */
    public static WantedStorage resolve(Storage design, Map<String, MaasDisk> disks, MaasStorage current, List<String> problems) {
        return new StorageDesign(design, disks, current, problems).resolve();
    }

    private WantedStorage resolve() {
        new StorageCheck(design, root, disks, problems).check();
        Map<String, WantedDisk> wanted = new LinkedHashMap<>();
        disks.forEach((device, disk) -> Optional.ofNullable(design.devices().get(device))
                .ifPresent(asked -> wanted.put(device, disk(device, asked, disk))));
        List<WantedGroup> groups = design.volumeGroups().keySet().stream().map(group -> group(group, wanted)).filter(Objects::nonNull).toList();
        if (!problems.isEmpty()) {
            throw new StorageContradiction(problems);
        }
        String boot = bootDevice.orElseThrow();
        return new LayoutFit(kind, root, boot, disks.get(boot).bytes(), wanted, full, groups).arrange();
    }

    private WantedDisk disk(String device, Device asked, MaasDisk disk) {
        boolean boots = bootDevice.filter(device::equals).isPresent();
        long usable = Alignment.usable(disk, current);
        List<WantedPartition> partitions = new ArrayList<>();
        if (boots && ownEfi) {
            long efi = disk.partitions().stream().filter(MaasPartition::isEfi).findFirst().map(MaasPartition::bytes).orElse(Use.Efi.BYTES);
            usable -= efi;
            partitions.add(new WantedPartition(place(disk, partitions, "efi"), efi, Optional.of(true), Optional.empty(), new Use.Efi()));
        }
        Room room = new Room("device '" + device + "' (" + disk.title() + ")", disk.bytes(), Math.max(0, usable), problems);
        Optional<String> whole = asked.volumeGroup().value();
        if (whole.isPresent() && (boots || isRootOfLvm(whole.get()))) {
            // A disk that is booted from has a partition table; and MAAS's layout makes a partition in any case.
            partitions.add(new WantedPartition(place(disk, partitions, whole.get()), room.takeAll(), Optional.empty(), Optional.empty(),
                    new Use.PhysicalVolume(whole.get())));
            whole = Optional.empty();
        }
        for (Partition partition : asked.partitions()) {
            long bytes = room.take("partition '" + partition.name() + "'", partition.size());
            partitions.add(new WantedPartition(place(disk, partitions, partition.name()), bytes, partition.bootable().value(),
                    partition.partUuid().value(), partition.volumeGroup().value().<Use>map(Use.PhysicalVolume::new)
                            .orElseGet(() -> use(partition.fileSystem()))));
        }
        if (room.isFull()) {
            full.add(device);
        }
        return new WantedDisk(disk.id(), disk.name(), partitions, whole);
    }

    private WantedGroup group(String name, Map<String, WantedDisk> wanted) {
        List<Place> members = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        wanted.forEach((device, disk) -> {
            if (disk.wholeIn().filter(name::equals).isPresent()) {
                members.add(new Place.WholeDisk(disk.id(), disk.name()));
                sizes.add(disks.get(device).bytes());
            }
            disk.partitions().stream().filter(partition -> partition.use().equals(new Use.PhysicalVolume(name))).forEach(partition -> {
                members.add(partition.place());
                sizes.add(partition.bytes());
            });
        });
        if (members.size() < root.members(name).size() || members.isEmpty()) {
            // A disk of it was not found, or it has none at all: that is told already.
            return null;
        }
        long bytes = Alignment.groupBytes(sizes);
        Room room = new Room("volume group '" + name + "'", bytes, bytes, problems);
        List<WantedGroup.Volume> volumes = design.volumeGroups().get(name).logicalVolumes().stream()
                .map(volume -> new WantedGroup.Volume(new Place.OfGroup(name, volume.name()), room.take("logical volume '" + volume.name() + "'",
                        volume.size()), volume.lvUuid().value(), use(volume.fileSystem()))).toList();
        return new WantedGroup(name, design.volumeGroups().get(name).vgUuid().value(), members, volumes);
    }

    private boolean isRootOfLvm(String group) {
        return kind == LayoutKind.LVM && root.rootVolume().map(InGroup::group).filter(group::equals).isPresent();
    }

    private Optional<String> deviceOf(int disk) {
        return disks.entrySet().stream().filter(entry -> entry.getValue().id() == disk).map(Map.Entry::getKey).findFirst();
    }

    private static Place.OfDisk place(MaasDisk disk, List<WantedPartition> before, String name) {
        return new Place.OfDisk(disk.id(), disk.name(), before.size(), name);
    }

    private static Use use(Optional<FileSystem> fileSystem) {
        return fileSystem.flatMap(WantedFileSystem::of).<Use>map(Use.Formatted::new).orElseGet(Use.Raw::new);
    }
}
