package io.drydock.lab.maas.storage;

import java.util.ArrayList;
import java.util.List;

/** A volume group of LVM. */
final class VolumeGroup {
    private final int id;
    private final List<Formattable> members = new ArrayList<>();
    private final List<LogicalVolume> volumes = new ArrayList<>();
    private String name;
    private String uuid;

    VolumeGroup(int id, String name, String uuid) {
        this.id = id;
        this.name = name;
        this.uuid = uuid;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    void name(String other) {
        name = other;
    }

    String uuid() {
        return uuid;
    }

    void uuid(String other) {
        uuid = other;
    }

    /** Disks and partitions that it is made of; to be changed in place. */
    List<Formattable> members() {
        return members;
    }

    /** To be changed in place. */
    List<LogicalVolume> volumes() {
        return volumes;
    }

    /** In extents of 4 MiB, of which each member needs one for itself. */
    long size() {
        return sizeOf(members);
    }

    static long sizeOf(List<Formattable> members) {
        return (members.stream().mapToLong(Formattable::size).sum() / Sizes.BLOCK - members.size()) * Sizes.BLOCK;
    }

    long usedSize() {
        return volumes.stream().mapToLong(LogicalVolume::size).sum();
    }

    long freeSize() {
        return size() - usedSize();
    }
}
