package io.drydock.functions.provisioner.storage.wanted;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The layout with which MAAS begins: it removes all that was configured, makes UEFI's partition where there is one, {@code /boot} on the
 * boot disk where it has a size, and {@code /}.
 */
public sealed interface Layout {
    /** MAAS's name for it. */
    String word();

    /**
     * With the root file system on a partition.
     *
     * @param rootDisk the id of the disk with {@code /}
     * @param rootBytes absent: all that is left there
     * @param bootBytes of {@code /boot}, if the layout makes that
     */
    record Flat(int rootDisk, OptionalLong rootBytes, OptionalLong bootBytes) implements Layout {
        @Override
        public String word() {
            return "flat";
        }
    }

    /**
     * With the root file system on a logical volume in a group over one partition.
     *
     * @param rootDisk the id of the disk with that partition
     * @param rootBytes of that partition; absent: all that is left there
     */
    record Lvm(int rootDisk, OptionalLong rootBytes, OptionalLong bootBytes, String group, String volume, long volumeBytes) implements Layout {
        @Override
        public String word() {
            return "lvm";
        }
    }

    /** With nothing: for what MAAS's other layouts can't make. */
    record Blank() implements Layout {
        @Override
        public String word() {
            return "blank";
        }
    }

    /** As MAAS makes {@code /} and {@code /boot} by itself. */
    static WantedFileSystem madeByMaas(String mountpoint) {
        return new WantedFileSystem("ext4", Optional.of(mountpoint.equals("/") ? "root" : "boot"), Optional.empty(), mountpoint, "");
    }
}
