package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.functions.provisioner.storage.wanted.RootOfDesign.InGroup;
import io.drydock.functions.provisioner.storage.wanted.RootOfDesign.OnDevice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Puts what a layout of MAAS makes first in its order: {@code /boot}, then {@code /} or its physical volume. */
record LayoutFit(LayoutKind kind, RootOfDesign root, String bootDevice, Map<String, WantedDisk> disks, List<WantedGroup> groups) {
    private static final long LEAST_ROOT = 3L << 30;
    private static final long LEAST_BOOT = 512L << 20;

    WantedStorage arrange() {
        return switch (kind) {
            case BLANK -> blank();
            case FLAT -> {
                OnDevice place = root.rootPartition().orElseThrow();
                WantedDisk disk = disks.get(place.device());
                long bytes = find(disk, partition -> partition.isMountedAt("/")).orElseThrow().bytes();
                yield arranged(place.device(), partition -> partition.isMountedAt("/"), bytes,
                        new Layout.Flat(disk.id(), bytes, bootBytes()), groups);
            }
            case LVM -> {
                InGroup place = root.rootVolume().orElseThrow();
                String device = root.members(place.group()).getFirst().device();
                WantedDisk disk = disks.get(device);
                Predicate<WantedPartition> isMember = partition -> partition.use().equals(new Use.PhysicalVolume(place.group()));
                long bytes = find(disk, isMember).orElseThrow().bytes();
                WantedGroup.Volume volume = groups.stream().filter(group -> group.name().equals(place.group()))
                        .flatMap(group -> group.volumes().stream()).filter(found -> found.isMountedAt("/")).findFirst().orElseThrow();
                yield arranged(device, isMember, bytes, new Layout.Lvm(disk.id(), bytes, bootBytes(), place.group(), volume.place().name(),
                        volume.bytes()), rootFirst(place.group()));
            }
        };
    }

    private WantedStorage arranged(String rootDevice, Predicate<WantedPartition> isRoot, long rootBytes, Layout layout, List<WantedGroup> grouped) {
        if (rootBytes < LEAST_ROOT || bootBytes().orElse(LEAST_BOOT) < LEAST_BOOT) {
            // MAAS's layouts make none so small (storage_layouts.py).
            return blank();
        }
        Map<Place, Place> moved = new HashMap<>();
        List<WantedDisk> ordered = disks.entrySet().stream().map(entry -> ordered(entry.getKey(), entry.getValue(), rootDevice, isRoot, moved))
                .toList();
        List<WantedGroup> followed = grouped.stream().map(group -> new WantedGroup(group.name(), group.uuid(),
                group.members().stream().map(member -> moved.getOrDefault(member, member)).toList(), group.volumes())).toList();
        return new WantedStorage(disks.get(bootDevice).id(), ordered, followed, layout);
    }

    private WantedStorage blank() {
        return new WantedStorage(disks.get(bootDevice).id(), List.copyOf(disks.values()), groups, new Layout.Blank());
    }

    private WantedDisk ordered(String device, WantedDisk disk, String rootDevice, Predicate<WantedPartition> isRoot, Map<Place, Place> moved) {
        List<WantedPartition> first = new ArrayList<>();
        first.addAll(select(disk.partitions(), partition -> partition.use() instanceof Use.Efi));
        if (device.equals(bootDevice)) {
            first.addAll(select(disk.partitions(), partition -> partition.isMountedAt("/boot")));
        }
        if (device.equals(rootDevice)) {
            first.addAll(select(disk.partitions(), isRoot));
        }
        first.addAll(select(disk.partitions(), partition -> !first.contains(partition)));
        List<WantedPartition> placed = new ArrayList<>();
        for (WantedPartition partition : first) {
            WantedPartition there = partition.at(placed.size());
            moved.put(partition.place(), there.place());
            placed.add(there);
        }
        return new WantedDisk(disk.id(), disk.name(), placed, disk.wholeIn());
    }

    private List<WantedGroup> rootFirst(String name) {
        return groups.stream().map(group -> {
            if (!group.name().equals(name)) {
                return group;
            }
            List<WantedGroup.Volume> volumes = new ArrayList<>(select(group.volumes(), volume -> volume.isMountedAt("/")));
            volumes.addAll(select(group.volumes(), volume -> !volume.isMountedAt("/")));
            return new WantedGroup(group.name(), group.uuid(), group.members(), volumes);
        }).toList();
    }

    private OptionalLong bootBytes() {
        return LayoutKind.bootOnBootDevice(root, bootDevice).isEmpty() ? OptionalLong.empty()
                : find(disks.get(bootDevice), partition -> partition.isMountedAt("/boot")).stream().mapToLong(WantedPartition::bytes).findFirst();
    }

    private static Optional<WantedPartition> find(WantedDisk disk, Predicate<WantedPartition> condition) {
        return disk.partitions().stream().filter(condition).findFirst();
    }

    private static <T> List<T> select(Collection<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).toList();
    }
}
