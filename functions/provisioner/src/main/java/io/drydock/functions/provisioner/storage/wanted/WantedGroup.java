package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.functions.provisioner.storage.maas.Alignment;
import io.drydock.functions.provisioner.storage.maas.MaasVolumeGroup.LogicalVolume;
import java.util.List;
import java.util.Optional;

/**
 * A volume group that shall be there.
 *
 * @param uuid any where absent
 * @param members its physical volumes: disks and partitions
 */
public record WantedGroup(String name, Optional<String> uuid, List<Place> members, List<Volume> volumes) {
    public WantedGroup {
        members = List.copyOf(members);
        volumes = List.copyOf(volumes);
    }

    /**
     * A logical volume that shall be there.
     *
     * @param bytes a multiple of 4 MiB
     * @param uuid any where absent
     */
    public record Volume(Place.OfGroup place, long bytes, Optional<String> uuid, Use use) {
        /** Whether it is there, whatever is on it. */
        public boolean isThere(LogicalVolume current) {
            return place.name().equals(current.name()) && Alignment.same(bytes, current.bytes())
                    && uuid.orElse(current.uuid()).equalsIgnoreCase(current.uuid());
        }

        /** Whether its file system is mounted at this path. */
        public boolean isMountedAt(String path) {
            return use instanceof Use.Formatted(WantedFileSystem fileSystem) && fileSystem.mountpoint().equals(path);
        }
    }
}
