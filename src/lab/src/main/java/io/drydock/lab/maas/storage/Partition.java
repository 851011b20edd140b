package io.drydock.lab.maas.storage;

import java.util.ArrayList;
import java.util.List;

/** A partition of a block device. */
final class Partition extends Formattable {
    private final int id;
    private final BlockDevice device;
    private final String uuid;
    private final long size;
    private final boolean bootable;
    private final int first;
    private final List<String> tags = new ArrayList<>();

    /** @param first the number of the device's first partition */
    Partition(int id, BlockDevice device, String uuid, long size, boolean bootable, int first) {
        this.id = id;
        this.device = device;
        this.uuid = uuid;
        this.size = size;
        this.bootable = bootable;
        this.first = first;
    }

    @Override
    int id() {
        return id;
    }

    BlockDevice device() {
        return device;
    }

    String uuid() {
        return uuid;
    }

    @Override
    long size() {
        return size;
    }

    boolean bootable() {
        return bootable;
    }

    /** Its place in the table, which changes when one before it is deleted. */
    private int number() {
        return device.partitions().indexOf(this) + first;
    }

    /** To be changed in place. */
    List<String> tags() {
        return tags;
    }

    @Override
    String name() {
        return device.name() + "-part" + number();
    }

    @Override
    String kind() {
        return "partition";
    }

    @Override
    boolean isFree() {
        return filesystem().isEmpty();
    }
}
