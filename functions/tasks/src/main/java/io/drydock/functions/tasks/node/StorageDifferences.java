package io.drydock.functions.tasks.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.storage.Size;
import io.drydock.design.storage.Storage.FileSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** File systems with a mount point: each one on its disk or in its volume group, of its type, and of its size where the design fixes that. */
final class StorageDifferences {
    private static final String DEFAULT_TYPE = "ext4";
    /** Partitions and volumes begin and end at multiples of some MiB. */
    private static final long ALIGNMENT = 16L << 20;

    private StorageDifferences() {
    }

    /** A file system: where, of which type, how large. */
    private record Place(String on, String type, Optional<Long> bytes) {
        @Override
        public String toString() {
            return type + " on " + on;
        }
    }

    static List<Difference> of(AppliedNode node, Known known) {
        JsonNode section = known.of("block-devices");
        if (!section.isObject()) {
            return List.of();
        }
        Map<String, Place> there = there(section);
        List<Difference> differences = new ArrayList<>();
        wanted(node).forEach((mountpoint, place) ->
                difference(mountpoint, place, Optional.ofNullable(there.get(mountpoint))).ifPresent(differences::add));
        return differences;
    }

    private static Optional<Difference> difference(String mountpoint, Place wanted, Optional<Place> there) {
        if (there.isEmpty()) {
            return Optional.of(new Difference("file system " + mountpoint, wanted.toString(), "none"));
        }
        Place present = there.get();
        if (!present.toString().equals(wanted.toString())) {
            return Optional.of(new Difference("file system " + mountpoint, wanted.toString(), present.toString()));
        }
        return wanted.bytes().filter(bytes -> present.bytes().filter(size -> Math.abs(size - bytes) > ALIGNMENT).isPresent())
                .map(bytes -> new Difference("size of " + mountpoint, new Size.Fixed(bytes).toString(), present.bytes().orElseThrow() + " bytes"));
    }

    private static Map<String, Place> wanted(AppliedNode node) {
        Map<String, Place> wanted = new HashMap<>();
        node.storage().devices().forEach((name, device) -> device.partitions().forEach(partition ->
                put(wanted, name, partition.fileSystem(), partition.size().value())));
        node.storage().volumeGroups().forEach((name, group) -> group.logicalVolumes().forEach(volume ->
                put(wanted, "volume group " + name, volume.fileSystem(), volume.size().value())));
        return wanted;
    }

    private static void put(Map<String, Place> wanted, String on, Optional<FileSystem> fileSystem, Optional<Size> size) {
        fileSystem.ifPresent(system -> system.mountpoint().value().ifPresent(mountpoint -> wanted.put(mountpoint,
                new Place(on, system.type().value().orElse(DEFAULT_TYPE), size.flatMap(StorageDifferences::fixed)))));
    }

    private static Optional<Long> fixed(Size size) {
        return size instanceof Size.Fixed(long bytes) ? Optional.of(bytes) : Optional.empty();
    }

    private static Map<String, Place> there(JsonNode section) {
        Map<String, Place> there = new HashMap<>();
        Known.list(section, "disks").forEach(disk -> {
            // By the design's name for it, where it has one.
            String name = Known.list(disk, "aliases").stream().map(JsonNode::asText).findFirst().orElse(disk.path("name").asText());
            Known.list(disk, "partitions").forEach(partition -> put(there, name, partition));
        });
        Known.list(section, "volumeGroups").forEach(group -> Known.list(group, "logicalVolumes").forEach(volume ->
                put(there, "volume group " + group.path("name").asText(), volume)));
        return there;
    }

    private static void put(Map<String, Place> there, String on, JsonNode holder) {
        Known.text(holder.path("filesystem"), "mountpoint").ifPresent(mountpoint -> there.put(mountpoint,
                new Place(on, holder.path("filesystem").path("type").asText(), Optional.of(holder.path("bytes").asLong()))));
    }
}
