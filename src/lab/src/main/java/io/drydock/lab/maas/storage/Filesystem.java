package io.drydock.lab.maas.storage;

import java.util.List;
import java.util.Optional;

/**
 * A file system on a block device or partition.
 *
 * @param group the volume group that it is a part of; such a one is no file system for files
 * @param mountPoint where it is mounted once the machine is deployed
 */
record Filesystem(String fstype, String uuid, String label, Optional<VolumeGroup> group, Optional<String> mountPoint, Optional<String> mountOptions) {
    /** Types that a client may format with. */
    static final List<String> FORMATS = List.of("ext2", "ext4", "xfs", "fat32", "vfat", "swap", "ramfs", "tmpfs", "btrfs", "zfsroot");
    static final String PHYSICAL_VOLUME = "lvm-pv";

    static Filesystem unmounted(String fstype, String uuid, String label) {
        return new Filesystem(fstype, uuid, label, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Filesystem physicalVolume(VolumeGroup group, String uuid) {
        return new Filesystem(PHYSICAL_VOLUME, uuid, "", Optional.of(group), Optional.empty(), Optional.empty());
    }

    Filesystem mounted(String point, String options) {
        return new Filesystem(fstype, uuid, label, group, Optional.of(point), Optional.of(options));
    }

    Filesystem unmounted() {
        return new Filesystem(fstype, uuid, label, group, Optional.empty(), Optional.empty());
    }

    boolean isMounted() {
        return mountPoint.isPresent();
    }

    /** Swap space has no place in the tree of directories. */
    boolean usesMountPoint() {
        return !fstype.equals("swap");
    }
}
