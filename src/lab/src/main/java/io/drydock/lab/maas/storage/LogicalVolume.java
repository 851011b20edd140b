package io.drydock.lab.maas.storage;

import java.util.List;

/** A volume of a volume group; MAAS calls it a virtual block device. */
final class LogicalVolume extends BlockDevice {
    private final VolumeGroup group;
    private String volumeName;
    private String uuid;
    private long size;

    LogicalVolume(int id, VolumeGroup group, String volumeName, String uuid, long size) {
        super(id, List.of());
        this.group = group;
        this.volumeName = volumeName;
        this.uuid = uuid;
        this.size = size;
    }

    VolumeGroup group() {
        return group;
    }

    /** Without the group's. */
    String volumeName() {
        return volumeName;
    }

    void change(String otherName, String otherUuid, long otherSize) {
        volumeName = otherName;
        uuid = otherUuid;
        size = otherSize;
    }

    String uuid() {
        return uuid;
    }

    @Override
    String name() {
        return group.name() + "-" + volumeName;
    }

    @Override
    long size() {
        return size;
    }

    @Override
    int blockSize() {
        return group.members().stream().mapToInt(member -> member instanceof BlockDevice device ? device.blockSize() : 512).max().orElse(512);
    }
}
