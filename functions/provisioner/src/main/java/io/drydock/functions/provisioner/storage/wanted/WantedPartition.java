package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.functions.provisioner.storage.maas.Alignment;
import io.drydock.functions.provisioner.storage.maas.MaasPartition;
import java.util.Optional;

/**
 * A partition that shall be there.
 *
 * @param bytes a multiple of 4 MiB
 * @param bootable either where absent
 * @param uuid any where absent
 */
public record WantedPartition(Place.OfDisk place, long bytes, Optional<Boolean> bootable, Optional<String> uuid, Use use) {
    /** Whether it is there, whatever is on it. */
    public boolean isThere(MaasPartition current) {
        return use instanceof Use.Efi ? current.isEfi()
                : Alignment.same(bytes, current.bytes()) && !current.isEfi() == !isMountedAt(MaasPartition.EFI)
                && bootable.orElse(current.bootable()) == current.bootable() && uuid.orElse(current.uuid()).equalsIgnoreCase(current.uuid());
    }

    /** Whether its file system is mounted at this path. */
    public boolean isMountedAt(String path) {
        return use instanceof Use.Formatted(WantedFileSystem fileSystem) && fileSystem.mountpoint().equals(path);
    }

    WantedPartition at(int index) {
        return new WantedPartition(new Place.OfDisk(place.disk(), place.diskName(), index, place.name()), bytes, bootable, uuid, use);
    }
}
