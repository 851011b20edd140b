package io.drydock.lab.maas.storage;

import java.util.Optional;

/** What a file system can be on. */
abstract sealed class Formattable permits BlockDevice, Partition {
    private Optional<Filesystem> filesystem = Optional.empty();
    private Optional<Filesystem> beforeAllocation = Optional.empty();
    private boolean changedByOwner;

    abstract int id();

    abstract String name();

    abstract long size();

    /** {@code block device} or {@code partition}: in messages. */
    abstract String kind();

    /** Whether nothing is on it, so that it can become a part of something. */
    abstract boolean isFree();

    Optional<Filesystem> filesystem() {
        return filesystem;
    }

    void filesystem(Optional<Filesystem> other) {
        filesystem = other;
    }

    /** Changed by the machine's owner: undone when the machine is released. */
    void filesystemOfOwner(Optional<Filesystem> other) {
        if (!changedByOwner) {
            beforeAllocation = filesystem;
            changedByOwner = true;
        }
        filesystem = other;
    }

    void released() {
        if (changedByOwner) {
            filesystem = beforeAllocation;
            changedByOwner = false;
        }
    }

    /** As MAAS says it in {@code used_for}. */
    String usedFor() {
        return filesystem.map(fs -> fs.mountPoint().map(point -> fs.fstype() + " formatted filesystem mounted at " + point)
                .orElseGet(() -> fs.group().map(group -> "LVM volume for " + group.name())
                .orElse("Unmounted " + fs.fstype() + " formatted filesystem")))
                .orElse("Unused");
    }
}
