package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The disks of one machine and everything on them. */
final class MachineStorage {
    /** What a partition table takes at the beginning (4 MiB) and the end (1 MiB) of its device. */
    private static final long TABLE = 5 * Sizes.MEBIBYTE;
    /** For the boot loader where the firmware is a BIOS. */
    private static final long BIOS_GRUB = Sizes.MEBIBYTE;

    private final MaasState state;
    private final List<Disk> disks = new ArrayList<>();
    private final List<VolumeGroup> groups = new ArrayList<>();
    private Optional<Disk> bootDisk = Optional.empty();
    private boolean uefi;

    private MachineStorage(MaasState state) {
        this.state = state;
    }

    static MachineStorage of(MaasMachine machine, MaasState state) {
        return machine.share(MachineStorage.class, () -> new MachineStorage(state));
    }

    boolean isUefi() {
        return uefi;
    }

    void uefi(boolean other) {
        uefi = other;
    }

    List<Disk> disks() {
        return disks;
    }

    List<VolumeGroup> groups() {
        return groups;
    }

    List<LogicalVolume> volumes() {
        return groups.stream().flatMap(group -> group.volumes().stream()).toList();
    }

    /** Disks, then volumes. */
    List<BlockDevice> devices() {
        return Stream.<BlockDevice>concat(disks.stream(), volumes().stream()).toList();
    }

    List<Partition> partitions() {
        return devices().stream().flatMap(device -> device.partitions().stream()).toList();
    }

    /** Everything that a file system can be on. */
    Stream<Formattable> formattables() {
        return Stream.concat(devices().stream(), partitions().stream());
    }

    /** By number or name. */
    BlockDevice device(String specifier) throws Refused {
        return devices().stream().filter(device -> is(device, specifier)).findFirst().orElseThrow(() -> Refused.notFound("BlockDevice"));
    }

    VolumeGroup group(String specifier) throws Refused {
        return groups.stream().filter(group -> Integer.toString(group.id()).equals(specifier) || group.name().equals(specifier)).findFirst()
                .orElseThrow(() -> Refused.notFound("VolumeGroup"));
    }

    static boolean is(Formattable one, String specifier) {
        return Integer.toString(one.id()).equals(specifier) || one.name().equals(specifier);
    }

    /** The one that was set, else the first. */
    Optional<Disk> bootDisk() {
        return bootDisk.or(() -> disks.stream().findFirst());
    }

    void bootDisk(Disk disk) {
        bootDisk = Optional.of(disk);
    }

    void remove(Disk disk) {
        disks.remove(disk);
        bootDisk = bootDisk.filter(other -> other != disk);
    }

    long tableOverhead() {
        return TABLE + (uefi ? 0 : BIOS_GRUB);
    }

    /** What is left for partitions. */
    long availableForPartitions(BlockDevice device) {
        long used = device.partitions().stream().mapToLong(Partition::size).sum() + tableOverhead();
        return Sizes.roundedDown(device.size() - used);
    }

    /**
     * Adds a partition, and a table where there is none.
     *
     * @param size of a whole number of blocks; it fits
     */
    Partition addPartition(BlockDevice device, Optional<String> uuid, long size, boolean bootable) {
        device.tableType(Optional.of(device.tableType().orElse("GPT")));
        int first = uefi || device instanceof LogicalVolume ? 1 : 2;
        Partition partition = new Partition(state.nextId("partition"), device, uuid.orElseGet(this::uuid), size, bootable, first);
        device.partitions().add(partition);
        return partition;
    }

    VolumeGroup addGroup(String name, Optional<String> uuid, List<Formattable> members) {
        VolumeGroup group = new VolumeGroup(state.nextId("filesystemgroup"), name, uuid.orElseGet(this::uuid));
        members.forEach(member -> join(group, member));
        groups.add(group);
        return group;
    }

    void join(VolumeGroup group, Formattable member) {
        group.members().add(member);
        member.filesystem(Optional.of(Filesystem.physicalVolume(group, uuid())));
    }

    LogicalVolume addVolume(VolumeGroup group, String name, Optional<String> uuid, long size) {
        LogicalVolume volume = new LogicalVolume(state.nextId("blockdevice"), group, name, uuid.orElseGet(this::uuid), size);
        group.volumes().add(volume);
        return volume;
    }

    /** With its volumes. */
    void remove(VolumeGroup group) {
        group.members().forEach(member -> member.filesystem(Optional.empty()));
        groups.remove(group);
    }

    /** Takes everything off the disks. */
    void clear() {
        groups.clear();
        disks.forEach(disk -> {
            disk.filesystem(Optional.empty());
            disk.partitions().clear();
            disk.tableType(Optional.empty());
        });
    }

    int nextDevice() {
        return state.nextId("blockdevice");
    }

    /** A random one (RFC 9562, version 4) that is the same with the same seed. */
    String uuid() {
        long high = state.random().nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long low = state.random().nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
