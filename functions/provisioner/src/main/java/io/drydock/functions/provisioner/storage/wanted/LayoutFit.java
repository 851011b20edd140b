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
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts what a layout of MAAS makes first in its order: {@code /boot}, then {@code /} or its physical volume.
 *
 * @param full devices of which nothing is left
 */
record LayoutFit(LayoutKind kind, RootOfDesign root, String bootDevice, long bootDiskBytes, Map<String, WantedDisk> disks, Set<String> full,
                 List<WantedGroup> groups) {
    private static final long LEAST_ROOT = 3L << 30;
    private static final long LEAST_BOOT = 512L << 20;

    WantedStorage arrange() {
        return switch (kind) {
            case BLANK -> blank();
            case FLAT -> {
                OnDevice place = root.rootPartition().orElseThrow();
                WantedDisk disk = disks.get(place.device());
                OptionalLong bytes = rootBytes(place.device(), partition -> partition.isMountedAt("/"));
                yield isMade(bytes) ? arranged(place.device(), partition -> partition.isMountedAt("/"),
                        new Layout.Flat(disk.id(), bytes, bootBytes()), groups) : blank();
            }
            case LVM -> {
                InGroup place = root.rootVolume().orElseThrow();
                String device = root.members(place.group()).getFirst().device();
                WantedDisk disk = disks.get(device);
                Predicate<WantedPartition> isMember = partition -> partition.use().equals(new Use.PhysicalVolume(place.group()));
                OptionalLong bytes = rootBytes(device, isMember);
                WantedGroup.Volume volume = groups.stream().filter(group -> group.name().equals(place.group()))
                        .flatMap(group -> group.volumes().stream()).filter(found -> found.isMountedAt("/")).findFirst().orElseThrow();
                yield isMade(bytes) && volume.bytes() >= LEAST_ROOT ? arranged(device, isMember, new Layout.Lvm(disk.id(), bytes, bootBytes(),
                        place.group(), volume.place().name(), volume.bytes()), rootFirst(place.group())) : blank();
            }
        };
    }

    /**
     * Whether MAAS's layouts make partitions of these sizes: it has bounds for both, reckoned from the boot disk whatever disk the root file
     * system is on (MAAS 3.5, {@code maasserver/storage_layouts.py}).
     */
    private boolean isMade(OptionalLong rootBytes) {
        long rest = bootDiskBytes - Use.Efi.BYTES;
        OptionalLong boot = bootBytes();
        boolean bootFits = boot.isEmpty() || boot.getAsLong() >= LEAST_BOOT && boot.getAsLong() <= rest - LEAST_ROOT;
        boolean rootFits = rootBytes.isEmpty() || rootBytes.getAsLong() >= LEAST_ROOT && rootBytes.getAsLong() <= rest - LEAST_BOOT
                && rootBytes.getAsLong() + boot.orElse(0) <= rest;
        return bootFits && rootFits;
    }

    /** Of the root partition, or its physical volume; empty where it takes all that the other partitions of a layout leave. */
    private OptionalLong rootBytes(String device, Predicate<WantedPartition> isRoot) {
        List<WantedPartition> partitions = disks.get(device).partitions();
        boolean alone = partitions.stream().allMatch(partition -> isRoot.test(partition) || partition.use() instanceof Use.Efi
                || device.equals(bootDevice) && partition.isMountedAt("/boot"));
        return alone && full.contains(device) ? OptionalLong.empty() : OptionalLong.of(find(disks.get(device), isRoot).orElseThrow().bytes());
    }

    private WantedStorage arranged(String rootDevice, Predicate<WantedPartition> isRoot, Layout layout, List<WantedGroup> grouped) {
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
