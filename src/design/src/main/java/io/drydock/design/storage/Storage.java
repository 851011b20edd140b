package io.drydock.design.storage;

import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Disks and volume groups, as written or as inherited.
 *
 * @param devices by device alias or name in the operating system
 * @param volumeGroups by name
 */
public record Storage(Map<String, Device> devices, Map<String, VolumeGroup> volumeGroups) {
    public static final Storage NONE = new Storage(Map.of(), Map.of());

    /**
     * A disk: either whole in a volume group, or with partitions.
     *
     * @param volumeGroup the group that the whole disk is a physical volume of
     * @param partitions in the order of creation
     */
    public record Device(Map<String, String> labels, Field<String> volumeGroup, List<Partition> partitions) {
    }

    /** A partition: either a physical volume of a group, or with a file system. */
    public record Partition(String name, Field<Size> size, Field<Boolean> bootable, Field<String> partUuid, Field<String> volumeGroup,
                            Optional<FileSystem> fileSystem, Map<String, String> labels) {
    }

    /** A volume group with its logical volumes in the order of creation. */
    public record VolumeGroup(Field<String> vgUuid, List<LogicalVolume> logicalVolumes) {
    }

    /** A logical volume. */
    public record LogicalVolume(String name, Field<String> lvUuid, Field<Size> size, Optional<FileSystem> fileSystem) {
    }

    /**
     * @param mountpoint absent: the device stays raw
     * @param type ext4 where absent
     * @param mountOptions {@code defaults} where absent
     */
    public record FileSystem(Field<String> mountpoint, Field<String> type, Field<String> mountOptions, Field<String> uuid,
                             Field<String> label) {
    }
}
