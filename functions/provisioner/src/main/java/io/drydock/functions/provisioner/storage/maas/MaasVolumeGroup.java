package io.drydock.functions.provisioner.storage.maas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A volume group.
 *
 * @param disks ids of whole disks that are its physical volumes
 * @param partitions ids of partitions that are
 * @param volumes its logical volumes in the order of creation
 */
public record MaasVolumeGroup(int id, String name, String uuid, long bytes, Set<Integer> disks, Set<Integer> partitions,
                              List<LogicalVolume> volumes) {
    /**
     * A logical volume.
     *
     * @param id of its block device
     * @param name without the group's
     */
    public record LogicalVolume(int id, String name, long bytes, String uuid, Optional<MaasFileSystem> fileSystem) {
    }

    /** @param devices all block devices of the machine by id: there MAAS says what is on a logical volume */
    static MaasVolumeGroup of(JsonNode json, Map<Integer, JsonNode> devices) {
        String name = json.path("name").asText("");
        List<LogicalVolume> volumes = StreamSupport.stream(json.path("logical_volumes").spliterator(), false)
                .map(volume -> volume(devices.getOrDefault(volume.path("id").asInt(), volume), name))
                .sorted(Comparator.comparingInt(LogicalVolume::id)).toList();
        return new MaasVolumeGroup(json.path("id").asInt(), name, json.path("uuid").asText(""), json.path("size").asLong(),
                members(json, false), members(json, true), volumes);
    }

    private static LogicalVolume volume(JsonNode json, String group) {
        String name = json.path("name").asText("");
        // MAAS puts the group's name before it.
        String own = name.startsWith(group + "-") ? name.substring(group.length() + 1) : name;
        return new LogicalVolume(json.path("id").asInt(), own, json.path("size").asLong(), json.path("uuid").asText(""),
                MaasFileSystem.in(json));
    }

    private static Set<Integer> members(JsonNode group, boolean partitions) {
        return StreamSupport.stream(group.path("devices").spliterator(), false)
                .filter(device -> device.path("type").asText("").equals("partition") == partitions)
                .map(device -> device.path("id").asInt()).collect(Collectors.toUnmodifiableSet());
    }
}
