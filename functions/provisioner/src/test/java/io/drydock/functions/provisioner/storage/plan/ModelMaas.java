package io.drydock.functions.provisioner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasFileSystem;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup.LogicalVolume;
import io.drydock.functions.provisioner.storage.wanted.Layout;
import io.drydock.functions.provisioner.storage.wanted.Place;
import io.drydock.functions.provisioner.storage.wanted.WantedFileSystem;
import io.drydock.functions.provisioner.storage.wanted.WantedGroup;
import io.drydock.functions.provisioner.storage.wanted.WantedPartition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** MAAS's bookkeeping of a machine's storage, with its rules: what it refuses fails the test. */
final class ModelMaas implements PlanExecution.Carrier {
    private static final long MIB = 1L << 20;
    private static final long UNIT = 4 * MIB;

    private final Map<Integer, Disk> disks = new LinkedHashMap<>();
    private final Map<Integer, Group> groups = new LinkedHashMap<>();
    private final boolean uefi;
    private int bootDisk;
    private int last = 100;
    int requests;

    private static final class Slot {
        private final int id;
        private final long bytes;
        private final String name;
        private final String uuid;
        private final boolean bootable;
        private MaasFileSystem fileSystem;
        private Integer group;

        private Slot(int id, long bytes, String name, String uuid, boolean bootable) {
            this.id = id;
            this.bytes = bytes;
            this.name = name;
            this.uuid = uuid;
            this.bootable = bootable;
        }
    }

    private record Disk(Slot whole, List<Slot> partitions) {
    }

    private record Group(String name, String uuid, List<Slot> members, List<Slot> volumes) {
    }

    ModelMaas(boolean uefi, List<Long> sizes) {
        this.uefi = uefi;
        for (int i = 0; i < sizes.size(); i++) {
            disks.put(i + 1, new Disk(new Slot(i + 1, sizes.get(i), "sd" + (char) ('a' + i), "", false), new ArrayList<>()));
        }
        bootDisk = 1;
        layout(new Layout.Flat(1, OptionalLong.empty(), OptionalLong.empty()));
    }

    MaasStorage storage() {
        List<MaasDisk> all = disks.values().stream().map(disk -> new MaasDisk(disk.whole.id, disk.whole.name, "", "", "", disk.whole.bytes,
                disk.partitions.isEmpty() ? Optional.empty() : Optional.of(free(disk)), Optional.ofNullable(disk.whole.fileSystem),
                disk.partitions.stream().map(part -> new MaasPartition(part.id, part.bytes, part.bootable, part.uuid,
                        Optional.ofNullable(part.fileSystem))).toList())).toList();
        List<MaasVolumeGroup> grouped = new ArrayList<>();
        groups.forEach((id, group) -> grouped.add(new MaasVolumeGroup(id, group.name, group.uuid, groupBytes(group), ids(group, true),
                ids(group, false), group.volumes.stream().map(volume -> new LogicalVolume(volume.id, volume.name, volume.bytes, volume.uuid,
                        Optional.ofNullable(volume.fileSystem))).toList())));
        return new MaasStorage(all, grouped, Optional.of(bootDisk), uefi, "amd64", false);
    }

    @Override
    public Optional<MaasStorage> carryOut(Change change, Ids ids) {
        requests++;
        switch (change) {
            case Change.SetBootDisk(int disk, _) -> bootDisk = disk;
            case Change.SetLayout(Layout layout, _) -> {
                layout(layout);
                return Optional.of(storage());
            }
            case Change.RemoveVolume(var group, var volume, _) ->
                    assertThat(groups.get(group.id()).volumes.removeIf(slot -> slot.id == volume.id())).isTrue();
            case Change.RemoveGroup(var group, _) -> {
                Group gone = groups.remove(group.id());
                assertThat(gone.volumes).as("logical volumes of a group that is removed").isEmpty();
                gone.members.forEach(member -> {
                    member.group = null;
                    member.fileSystem = null;
                });
            }
            case Change.RemovePartition(var disk, var partition, _) -> {
                Slot slot = disks.get(disk.id()).partitions.stream().filter(part -> part.id == partition.id()).findFirst().orElseThrow();
                assertThat(slot.group).as("group of a partition that is removed").isNull();
                disks.get(disk.id()).partitions.remove(slot);
            }
            case Change.Unmount(Place place, _) -> {
                Slot slot = slot(place, ids);
                assertThat(slot.fileSystem.mountpoint()).isPresent();
                slot.fileSystem = new MaasFileSystem(slot.fileSystem.type(), slot.fileSystem.label(), slot.fileSystem.uuid(), Optional.empty(), "");
            }
            case Change.Unformat(Place place, _) -> {
                assertThat(slot(place, ids).fileSystem.mountpoint()).isEmpty();
                slot(place, ids).fileSystem = null;
            }
            case Change.CreatePartition(WantedPartition partition) -> ids.put(partition.place(), add(disks.get(partition.place().disk()),
                    partition.bytes(), partition.uuid().orElse(""), partition.bootable().orElse(false)).id);
            case Change.CreateGroup(WantedGroup group) -> ids.putGroup(group.name(), create(group.name(), group.uuid().orElse("u" + ++last),
                    group.members().stream().map(member -> slot(member, ids)).toList()));
            case Change.CreateVolume(WantedGroup.Volume volume) -> ids.put(volume.place(), add(groups.get(ids.ofGroup(volume.place().group())),
                    volume.place().name(), volume.bytes(), volume.uuid().orElse("")).id);
            case Change.Format(Place place, WantedFileSystem system) -> {
                Slot slot = slot(place, ids);
                assertThat(slot.group).isNull();
                assertThat(Optional.ofNullable(slot.fileSystem).flatMap(MaasFileSystem::mountpoint)).as("mounted while formatted").isEmpty();
                slot.fileSystem = new MaasFileSystem(system.type(), system.label().orElse(""), system.uuid().orElse("u" + ++last), Optional.empty(),
                        "");
            }
            case Change.Mount(Place place, WantedFileSystem system) -> {
                Slot slot = slot(place, ids);
                assertThat(slot.fileSystem).isNotNull();
                slot.fileSystem = new MaasFileSystem(slot.fileSystem.type(), slot.fileSystem.label(), slot.fileSystem.uuid(),
                        Optional.of(system.mountpoint()), system.options());
            }
        }
        return Optional.empty();
    }

    private void layout(Layout layout) {
        groups.clear();
        disks.values().forEach(disk -> {
            disk.partitions.clear();
            disk.whole.group = null;
            disk.whole.fileSystem = null;
        });
        switch (layout) {
            case Layout.Blank() -> { }
            case Layout.Flat(int root, var bytes, var boot) -> root(root, bytes, boot).fileSystem = made("ext4", "root", "/");
            case Layout.Lvm(int root, var bytes, var boot, String group, String volume, long volumeBytes) -> {
                int id = create(group, "u" + ++last, List.of(root(root, bytes, boot)));
                assertThat(volumeBytes).isGreaterThanOrEqualTo(3072 * MIB);
                add(groups.get(id), volume, volumeBytes, "").fileSystem = made("ext4", "root", "/");
            }
        }
    }

    private Slot root(int root, OptionalLong bytes, OptionalLong boot) {
        Disk disk = disks.get(bootDisk);
        long rest = disk.whole.bytes - 512 * MIB;
        boot.ifPresent(asked -> assertThat(asked).isBetween(512 * MIB, rest - 3072 * MIB));
        bytes.ifPresent(asked -> assertThat(asked).isBetween(3072 * MIB, Math.min(rest - 512 * MIB, rest - boot.orElse(0))));
        if (uefi) {
            add(disk, 512 * MIB, "", true).fileSystem = made("fat32", "efi", "/boot/efi");
        }
        boot.ifPresent(asked -> add(disk, asked, "", true).fileSystem = made("ext4", "boot", "/boot"));
        return add(disks.get(root), bytes.orElse(free(disks.get(root))), "", false);
    }

    private Slot add(Disk disk, long asked, String uuid, boolean bootable) {
        assertThat(disk.whole.fileSystem).as("file system under a partition table").isNull();
        long bytes = asked / UNIT * UNIT;
        assertThat(bytes).isBetween(UNIT, free(disk));
        Slot slot = new Slot(++last, bytes, "", uuid.isEmpty() ? "u" + last : uuid, bootable);
        disk.partitions.add(slot);
        return slot;
    }

    private Slot add(Group group, String name, long asked, String uuid) {
        long bytes = asked / UNIT * UNIT;
        assertThat(bytes).isBetween(UNIT, groupBytes(group) - group.volumes.stream().mapToLong(volume -> volume.bytes).sum());
        Slot slot = new Slot(++last, bytes, name, uuid.isEmpty() ? "u" + last : uuid, false);
        group.volumes.add(slot);
        return slot;
    }

    private int create(String name, String uuid, List<Slot> members) {
        assertThat(groups.values()).extracting(Group::name).doesNotContain(name);
        int id = ++last;
        members.forEach(member -> {
            assertThat(member.fileSystem).as("what is on a physical volume to be").isNull();
            assertThat(disks.values().stream().filter(disk -> disk.whole == member).allMatch(disk -> disk.partitions.isEmpty())).isTrue();
            member.group = id;
            member.fileSystem = new MaasFileSystem("lvm-pv", "", "", Optional.empty(), "");
        });
        groups.put(id, new Group(name, uuid, members, new ArrayList<>()));
        return id;
    }

    private Slot slot(Place place, Ids ids) {
        int id = ids.of(place);
        return switch (place) {
            case Place.WholeDisk _ -> disks.get(id).whole;
            case Place.OfDisk(int disk, _, _, _) -> disks.get(disk).partitions.stream().filter(part -> part.id == id).findFirst().orElseThrow();
            case Place.OfGroup _ -> groups.values().stream().flatMap(group -> group.volumes.stream()).filter(volume -> volume.id == id).findFirst()
                    .orElseThrow();
        };
    }

    private long free(Disk disk) {
        long overhead = 5 * MIB + (uefi ? 0 : MIB);
        return (disk.whole.bytes - overhead - disk.partitions.stream().mapToLong(part -> part.bytes).sum()) / UNIT * UNIT;
    }

    private static long groupBytes(Group group) {
        return (group.members.stream().mapToLong(member -> member.bytes).sum() / UNIT - group.members.size()) * UNIT;
    }

    private Set<Integer> ids(Group group, boolean whole) {
        Set<Integer> ids = new HashSet<>();
        group.members.stream().filter(member -> disks.values().stream().anyMatch(disk -> disk.whole == member) == whole)
                .forEach(member -> ids.add(member.id));
        return ids;
    }

    private static MaasFileSystem made(String type, String label, String mountpoint) {
        return new MaasFileSystem(type, label, "", Optional.of(mountpoint), "");
    }
}
