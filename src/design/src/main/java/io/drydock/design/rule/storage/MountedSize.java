package io.drydock.design.rule.storage;

import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Inheriting;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.storage.Container.Entry;
import io.drydock.design.storage.Size;
import io.drydock.design.storage.Storage;
import java.util.List;
import java.util.Optional;

/** Finds the file system for a mountpoint, and looks at its size. */
final class MountedSize {
    private MountedSize() {
    }

    /**
     * What is mounted at {@code mountpoint}; where nothing is, the partitions that are called {@code name} and are mounted nowhere
     * else.
     */
    static List<Entry> entries(Storage storage, String mountpoint, String name) {
        List<Entry> entries = Container.entriesOf(storage);
        List<Entry> mounted = entries.stream().filter(entry -> entry.isMountedAt(mountpoint)).toList();
        return mounted.isEmpty() ? entries.stream().filter(entry -> isNamedOnly(entry, name)).toList() : mounted;
    }

    /** It is called {@code name}, but says nothing of where it is mounted. */
    static boolean isNamedOnly(Entry entry, String name) {
        return entry.name().equals(name) && entry.mountpoint().isEmpty();
    }

    /** Reports every file system for {@code mountpoint} that is surely smaller than {@code minimum} bytes. */
    static void checkMinimum(Site site, Report report, String mountpoint, String name, long minimum) {
        Size least = new Size.Fixed(minimum);
        for (var storage : Inheriting.completely(site, AppliedNode::storage)) {
            entries(storage.part(), mountpoint, name).forEach(entry -> below(entry, minimum).ifPresent(size ->
                    report.at(storage.nodes(), entry.path().key("size"), "size " + size + " of " + entry.describe() + " for " + mountpoint
                            + " is below the minimum of " + least, "Give " + mountpoint + " at least " + least + ".")));
        }
    }

    /** The size as written, where it is surely below {@code minimum} bytes; sizes of nothing are another rule's. */
    private static Optional<Size> below(Entry entry, long minimum) {
        return entry.size().value().filter(size -> size.leastBytes().filter(bytes -> bytes > 0 && bytes < minimum).isPresent());
    }

    /** The size, where only the machine can tell how much it is. */
    static Optional<Size> undecided(Entry entry) {
        return entry.size().value().filter(size -> size.leastBytes().isEmpty());
    }
}
