package io.drydock.lab.maas.storage;

import java.util.List;

/** A physical block device. */
final class Disk extends BlockDevice {
    /** What it is. A path is for devices that have no serial number. */
    record Make(String name, String model, String serial, String idPath, String firmware, long size, int blockSize, int numaNode) {
    }

    private Make make;

    Disk(int id, Make make, List<String> tags) {
        super(id, tags);
        this.make = make;
    }

    Make make() {
        return make;
    }

    void make(Make other) {
        make = other;
    }

    @Override
    String name() {
        return make.name();
    }

    @Override
    long size() {
        return make.size();
    }

    @Override
    int blockSize() {
        return make.blockSize();
    }
}
