package io.drydock.functions.provisioner.storage.plan;

import io.drydock.functions.provisioner.storage.maas.MaasDisk;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import io.drydock.functions.provisioner.storage.maas.MaasStorage;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup.LogicalVolume;
import io.drydock.functions.provisioner.storage.wanted.Place;
import io.drydock.functions.provisioner.storage.wanted.WantedDisk;
import io.drydock.functions.provisioner.storage.wanted.WantedGroup;
import io.drydock.functions.provisioner.storage.wanted.WantedPartition;
import io.drydock.functions.provisioner.storage.wanted.WantedStorage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What is there already and may stay: on each disk the partitions up to the first one that differs, groups with the same physical volumes,
 * and their logical volumes up to the first one that differs. What lies behind a difference can't stay, as its place would change.
 */
final class Kept {
    private final Map<Place.OfDisk, MaasPartition> partitions = new HashMap<>();
    private final Map<Place.OfGroup, LogicalVolume> volumes = new HashMap<>();
    private final Map<String, MaasVolumeGroup> groups = new HashMap<>();

    Kept(MaasStorage current, WantedStorage wanted) {
        for (MaasDisk disk : current.disks()) {
            List<WantedPartition> asked = wanted.disk(disk.id()).map(WantedDisk::partitions).orElse(List.of());
            int same = samePrefix(asked, disk.partitions(), WantedPartition::isThere);
            for (int i = 0; i < same; i++) {
                partitions.put(asked.get(i).place(), disk.partitions().get(i));
            }
        }
        for (MaasVolumeGroup group : current.groups()) {
            wanted.group(group.name()).filter(asked -> isSame(asked, group) && !groups.containsKey(asked.name())).ifPresent(asked -> {
                groups.put(asked.name(), group);
                int same = samePrefix(asked.volumes(), group.volumes(), WantedGroup.Volume::isThere);
                for (int i = 0; i < same; i++) {
                    volumes.put(asked.volumes().get(i).place(), group.volumes().get(i));
                }
            });
        }
    }

    Optional<MaasPartition> partition(Place.OfDisk place) {
        return Optional.ofNullable(partitions.get(place));
    }

    Optional<LogicalVolume> volume(Place.OfGroup place) {
        return Optional.ofNullable(volumes.get(place));
    }

    Optional<MaasVolumeGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    boolean keeps(MaasPartition partition) {
        return partitions.containsValue(partition);
    }

    boolean keeps(LogicalVolume volume) {
        return volumes.containsValue(volume);
    }

    boolean keeps(MaasVolumeGroup group) {
        return groups.containsValue(group);
    }

    Ids ids() {
        Ids ids = new Ids();
        partitions.forEach((place, partition) -> ids.put(place, partition.id()));
        volumes.forEach((place, volume) -> ids.put(place, volume.id()));
        groups.forEach((name, group) -> ids.putGroup(name, group.id()));
        return ids;
    }

    private boolean isSame(WantedGroup asked, MaasVolumeGroup group) {
        Set<Integer> disks = new HashSet<>();
        Set<Integer> members = new HashSet<>();
        for (Place member : asked.members()) {
            switch (member) {
                case Place.WholeDisk(int disk, _) -> disks.add(disk);
                case Place.OfDisk place -> members.add(partition(place).map(MaasPartition::id).orElse(-1));
                case Place.OfGroup _ -> throw new IllegalArgumentException("a logical volume is no physical one: " + member.title());
            }
        }
        return disks.equals(group.disks()) && members.equals(group.partitions()) && asked.uuid().orElse(group.uuid()).equalsIgnoreCase(group.uuid());
    }

    private static <W, C> int samePrefix(List<W> wanted, List<C> current, BiPredicate<W, C> isThere) {
        int same = 0;
        while (same < wanted.size() && same < current.size() && isThere.test(wanted.get(same), current.get(same))) {
            same++;
        }
        return same;
    }
}
