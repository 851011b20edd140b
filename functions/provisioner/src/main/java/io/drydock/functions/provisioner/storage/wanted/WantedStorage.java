package io.drydock.functions.provisioner.storage.wanted;

import java.util.List;
import java.util.Optional;

/**
 * The storage that a machine shall have. A disk that is not named is left without anything.
 *
 * @param bootDisk the id of the disk that it shall boot from
 * @param layout with which MAAS is to begin where it has to be built anew
 */
public record WantedStorage(int bootDisk, List<WantedDisk> disks, List<WantedGroup> groups, Layout layout) {
    public WantedStorage {
        disks = List.copyOf(disks);
        groups = List.copyOf(groups);
    }

    /** What the design has for a disk. */
    public Optional<WantedDisk> disk(int id) {
        return disks.stream().filter(disk -> disk.id() == id).findFirst();
    }

    /** The group of this name. */
    public Optional<WantedGroup> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
