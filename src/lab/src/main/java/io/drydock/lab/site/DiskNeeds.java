package io.drydock.lab.site;

import io.drydock.design.storage.Size;
import io.drydock.design.storage.Storage;
import io.drydock.design.storage.Storage.Device;
import io.drydock.design.storage.Storage.VolumeGroup;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much of each disk a node's storage takes at least: what is written as a share of it fits every disk. */
final class DiskNeeds {
    private DiskNeeds() {
    }

    /** Bytes by disk; every disk of a volume group could hold all of the group. */
    static Map<String, Long> of(Storage storage) {
        Map<String, Long> bytes = new TreeMap<>();
        storage.devices().forEach((name, device) -> bytes.put(name, partitions(device) + group(storage, device.volumeGroup().value())
                + device.partitions().stream().mapToLong(one -> group(storage, one.volumeGroup().value())).sum()));
        return bytes;
    }

    private static long partitions(Device device) {
        return device.partitions().stream().mapToLong(one -> least(one.size().value())).sum();
    }

    private static long group(Storage storage, Optional<String> name) {
        VolumeGroup group = name.map(storage.volumeGroups()::get).orElse(null);
        return group == null ? 0 : group.logicalVolumes().stream().mapToLong(one -> least(one.size().value())).sum();
    }

    private static long least(Optional<Size> size) {
        return size.flatMap(Size::leastBytes).orElse(0L);
    }
}
