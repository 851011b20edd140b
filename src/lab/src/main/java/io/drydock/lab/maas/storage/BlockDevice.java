package io.drydock.lab.maas.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A disk of a machine, or a logical volume. */
abstract sealed class BlockDevice extends Formattable permits Disk, LogicalVolume {
    private final int id;
    private final List<Partition> partitions = new ArrayList<>();
    private List<String> tags;
    private Optional<String> tableType = Optional.empty();

    BlockDevice(int id, List<String> tags) {
        this.id = id;
        this.tags = List.copyOf(tags);
    }

    @Override
    int id() {
        return id;
    }

    @Override
    String kind() {
        return "block device";
    }

    abstract int blockSize();

    List<String> tags() {
        return tags;
    }

    void tags(List<String> others) {
        tags = List.copyOf(others);
    }

    /** {@code GPT}, where there is a partition table. */
    Optional<String> tableType() {
        return tableType;
    }

    void tableType(Optional<String> other) {
        tableType = other;
    }

    /** To be changed in place; in order. */
    List<Partition> partitions() {
        return partitions;
    }

    @Override
    boolean isFree() {
        return filesystem().isEmpty() && tableType.isEmpty();
    }

    /** What is in use: all of it under a file system, else its partitions and their table. */
    long usedSize(long tableOverhead) {
        return filesystem().isPresent() ? size() : tableType.isEmpty() ? 0
                : partitions.stream().mapToLong(Partition::size).sum() + tableOverhead;
    }

    @Override
    String usedFor() {
        return filesystem().isEmpty() && tableType.isPresent()
                ? tableType.get() + " partitioned with " + partitions.size() + " partition" + (partitions.size() == 1 ? "" : "s") : super.usedFor();
    }
}
